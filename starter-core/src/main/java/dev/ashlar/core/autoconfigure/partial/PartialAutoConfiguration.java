package dev.ashlar.core.autoconfigure.partial;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of partial responses in Spring MVC. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JsonMapper.class, WebMvcConfigurer.class})
@ConditionalOnBooleanProperty(name = "ashlar.core.partial-responses.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PartialProperties.class)
public final class PartialAutoConfiguration {

    @Bean
    PartialResponses ashlarPartialResponses(ObjectProvider<JsonMapper> mapper) {
        return new PartialResponses(mapper::getObject);
    }

    @Bean
    WebMvcConfigurer ashlarPartialConfigurer(PartialResponses responses) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(responses);
            }
        };
    }
}
