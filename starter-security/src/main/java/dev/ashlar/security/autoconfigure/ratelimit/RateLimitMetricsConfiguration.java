package dev.ashlar.security.autoconfigure.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters in Micrometer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
class RateLimitMetricsConfiguration {

    @Bean
    LimitMeters ashlarLimitMeters(MeterRegistry registry) {
        return new LimitMeters() {
            @Override
            public void refused(String policy) {
                registry.counter("ashlar.security.rate.limits.refused", "policy", policy)
                        .increment();
            }

            @Override
            public void storeFailed() {
                registry.counter("ashlar.security.rate.limits.store.failures").increment();
            }
        };
    }
}
