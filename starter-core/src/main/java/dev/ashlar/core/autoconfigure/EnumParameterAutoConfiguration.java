package dev.ashlar.core.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enums in path and query have the same spelling as in JSON bodies. A converter of the application's own for an enum wins;
 * {@code ashlar.core.enum-parameters.enabled=false} gives Spring's behaviour back.
 */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JsonMapper.class, WebMvcConfigurer.class})
@ConditionalOnBooleanProperty(name = "ashlar.core.enum-parameters.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EnumParameterProperties.class)
public final class EnumParameterAutoConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebMvcConfigurer ashlarEnumParameters(ObjectProvider<JsonMapper> mapper) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new WireEnumConverter(() -> mapper.getIfAvailable(JsonMapper::shared)));
            }
        };
    }
}
