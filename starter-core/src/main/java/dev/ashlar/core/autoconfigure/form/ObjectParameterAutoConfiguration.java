package dev.ashlar.core.autoconfigure.form;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Objects in forms and queries are read as OpenAPI's {@code deepObject} writes them too, which most clients do;
 * {@code ashlar.core.object-parameters.enabled=false} gives Spring's behaviour back.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.object-parameters.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ObjectParameterProperties.class)
public final class ObjectParameterAutoConfiguration {

    @Bean
    static ObjectParameterResolvers ashlarObjectParameterResolvers() {
        return new ObjectParameterResolvers();
    }
}
