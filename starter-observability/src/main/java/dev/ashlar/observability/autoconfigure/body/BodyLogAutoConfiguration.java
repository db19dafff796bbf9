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
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import tools.jackson.core.json.JsonFactory;

/** Auto-configuration of what is told of bodies, which takes saying so, and in production saying so twice. */
@AutoConfiguration(
        after = LoggingAutoConfiguration.class,
        beforeName = "org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration")
@ConditionalOnClass(JsonFactory.class)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("ashlar.observability.body-log.enabled")
@EnableConfigurationProperties(BodyLogProperties.class)
public final class BodyLogAutoConfiguration {

    private static final Profiles PRODUCTION = Profiles.of("prod | production | live");

    /** Outside of what refuses requests, so that their answers are told too. */
    private static final int INSIDE_THE_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 3;

    @Bean
    BodyLog ashlarBodyLog(BodyLogProperties properties, Redactor redactor, Environment environment) {
        if (environment.acceptsProfiles(PRODUCTION) && !properties.inProduction()) {
            throw new InvalidConfigurationPropertyValueException(
                    "ashlar.observability.body-log.enabled",
                    true,
                    "Bodies are personal, and names do not tell all that is secret in them. Where they are to be written in production"
                            + " nevertheless, ashlar.observability.body-log.in-production must be true as well");
        }
        return new BodyLog(new JsonMask(redactor, (int) properties.limit().toBytes()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class ServletConfiguration {

        @Bean
        FilterRegistrationBean<BodyLogFilter> ashlarBodyLogFilter(BodyLog log) {
            var registration = new FilterRegistrationBean<>(new BodyLogFilter(log));
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            registration.setOrder(INSIDE_THE_OBSERVATION);
            return registration;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class ReactiveConfiguration {

        @Bean
        @Order(INSIDE_THE_OBSERVATION)
        ReactiveBodyLog ashlarReactiveBodyLog(BodyLog log) {
            return new ReactiveBodyLog(log);
        }
    }
}
