package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.OperationRules;
import dev.ashlar.core.autoconfigure.OperationRules.PathRule;
import dev.ashlar.core.conditional.CacheDirectives;
import dev.ashlar.core.conditional.PreconditionSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of conditional requests in Spring MVC. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JsonMapper.class, ResponseBodyAdvice.class})
@EnableConfigurationProperties({ConditionalProperties.class, CacheControlProperties.class})
public final class ConditionalAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PreconditionSettings ashlarPreconditionSettings(
            ConditionalProperties properties, CacheControlProperties cacheControl, ObjectProvider<JsonMapper> mapper) {
        return new PreconditionSettings(
                properties.requireIfMatch(), cacheControl.tagged(), () -> mapper.getIfAvailable(JsonMapper::shared));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.core.not-modified.enabled", matchIfMissing = true)
    NotModifiedAnswer ashlarNotModifiedAnswer() {
        return new NotModifiedAnswer();
    }

    /** What can be switched off. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "ashlar.core.cache-control.enabled", matchIfMissing = true)
    static class CacheControlConfiguration {

        @Bean
        OperationRules<CacheDirectives, CacheRule> ashlarCacheRules(
                ObjectProvider<RequestMappingHandlerMapping> mappings, CacheControlProperties properties) {
            return new OperationRules<>(
                    mappings,
                    CacheDirectives.class,
                    CacheRule::of,
                    properties.paths().stream()
                            .map(path -> PathRule.of(path.pattern(), CacheRule.of(path)))
                            .toList());
        }

        @Bean
        CacheControlHeader ashlarCacheControlHeader(OperationRules<CacheDirectives, CacheRule> rules) {
            return new CacheControlHeader(rules);
        }

        @Bean
        WebMvcConfigurer ashlarCacheControlConfigurer(CacheControlHeader header) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(header).order(Ordered.HIGHEST_PRECEDENCE + 2);
                }
            };
        }
    }
}
