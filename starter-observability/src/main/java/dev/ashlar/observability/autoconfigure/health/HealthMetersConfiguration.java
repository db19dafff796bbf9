package dev.ashlar.observability.autoconfigure.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gauges in Micrometer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "ashlar.observability.metrics.enabled", matchIfMissing = true)
class HealthMetersConfiguration {

    @Bean
    HealthMeters ashlarHealthMeters(ObjectProvider<MeterRegistry> registry) {
        return indicator ->
                registry.ifAvailable(meters -> Gauge.builder("ashlar.health", indicator, TimelyHealthIndicator::level)
                        .description("Whether an indicator is up: 1 or 0")
                        .tag("indicator", indicator.name())
                        .tag("required", String.valueOf(indicator.isRequired()))
                        .register(meters));
    }
}
