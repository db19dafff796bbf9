package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.autoconfigure.OperationRules;
import dev.ashlar.core.autoconfigure.OperationRules.PathRule;
import dev.ashlar.core.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.deprecation.DeprecatedApi;
import dev.ashlar.core.deprecation.Deprecation;
import dev.ashlar.core.request.CallerResolver;
import dev.ashlar.core.request.OperationNaming;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Auto-configuration of deprecated operations in Spring MVC. */
@AutoConfiguration(
        after = {RequestContextAutoConfiguration.class, TimeAutoConfiguration.class},
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.deprecation.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DeprecationProperties.class)
public final class DeprecationAutoConfiguration {

    @Bean
    OperationRules<DeprecatedApi, Deprecation> ashlarDeprecatedOperations(
            ObjectProvider<RequestMappingHandlerMapping> mappings, DeprecationProperties properties) {
        return new OperationRules<>(
                mappings,
                DeprecatedApi.class,
                Deprecation::of,
                properties.paths().stream()
                        .map(path -> PathRule.of(path.pattern(), path.deprecation()))
                        .toList());
    }

    @Bean
    DeprecationHeaders ashlarDeprecationHeaders() {
        return new DeprecationHeaders();
    }

    @Bean
    DeprecatedUseLog ashlarDeprecatedUseLog(Clock clock) {
        return new DeprecatedUseLog(clock);
    }

    @Bean
    WebMvcConfigurer ashlarDeprecationConfigurer(
            OperationRules<DeprecatedApi, Deprecation> operations,
            OperationNaming naming,
            CallerResolver callers,
            DeprecationProperties properties,
            ObjectProvider<DeprecatedUseListener> listeners) {
        Clients clients = new Clients(callers, properties.clientHeader(), properties.maxClients());
        DeprecationInterceptor interceptor = new DeprecationInterceptor(
                operations, naming, clients, listeners.orderedStream().toList());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE + 1);
            }
        };
    }

    /** With Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class CounterConfiguration {

        @Bean
        DeprecatedUseCounter ashlarDeprecatedUseCounter(MeterRegistry registry) {
            return new DeprecatedUseCounter(registry);
        }
    }
}
