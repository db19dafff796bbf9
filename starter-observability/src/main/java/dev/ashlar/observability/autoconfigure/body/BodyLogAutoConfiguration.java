package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import tools.jackson.core.json.JsonFactory;

/** Auto-configuration of what is told of bodies, which takes saying so, and in production saying so twice. */
@AutoConfiguration(after = LoggingAutoConfiguration.class)
@ConditionalOnClass(JsonFactory.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("ashlar.observability.body-log.enabled")
@EnableConfigurationProperties(BodyLogProperties.class)
public final class BodyLogAutoConfiguration {

    private static final Profiles PRODUCTION = Profiles.of("prod", "production");

    /** Outside of what refuses requests, so that their answers are told too. */
    private static final int INSIDE_THE_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 3;

    @Bean
    FilterRegistrationBean<BodyLogFilter> ashlarBodyLogFilter(
            BodyLogProperties properties, Redactor redactor, Environment environment) {
        if (environment.acceptsProfiles(PRODUCTION) && !properties.inProduction()) {
            throw new InvalidConfigurationPropertyValueException(
                    "ashlar.observability.body-log.enabled",
                    true,
                    "Bodies are personal, and names do not tell all that is secret in them. Where they are to be written in production"
                            + " nevertheless, ashlar.observability.body-log.in-production must be true as well");
        }
        JsonMask mask = new JsonMask(redactor, (int) properties.limit().toBytes());
        var registration = new FilterRegistrationBean<>(new BodyLogFilter(mask));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(INSIDE_THE_OBSERVATION);
        return registration;
    }
}
