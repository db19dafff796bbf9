package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.conditional.PreconditionSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of conditional requests in Spring MVC. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JsonMapper.class, ResponseBodyAdvice.class})
@EnableConfigurationProperties(ConditionalProperties.class)
public final class ConditionalAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PreconditionSettings ashlarPreconditionSettings(
            ConditionalProperties properties, ObjectProvider<JsonMapper> mapper) {
        return new PreconditionSettings(properties.requireIfMatch(), () -> mapper.getIfAvailable(JsonMapper::shared));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.core.not-modified.enabled", matchIfMissing = true)
    NotModifiedAdvice ashlarNotModifiedAdvice() {
        return new NotModifiedAdvice();
    }
}
