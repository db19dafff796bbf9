package dev.ashlar.core.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Auto-configuration that makes the application's JSON mapper refuse what only looks like the declared type. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass(JsonMapperBuilderCustomizer.class)
@EnableConfigurationProperties(StrictJsonProperties.class)
public final class StrictJsonAutoConfiguration {

    @Bean
    @Order(-1)
    JsonMapperBuilderCustomizer ashlarStrictJson(StrictJsonProperties properties) {
        return new StrictJsonCustomizer(properties);
    }
}
