package dev.ashlar.errors.autoconfigure.metrics;

import dev.ashlar.errors.ProblemListener;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the counter of problems. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(
        name = {"ashlar.errors.enabled", "ashlar.errors.metrics.enabled"},
        matchIfMissing = true)
public final class MetricsErrorsAutoConfiguration {

    @Bean
    ProblemListener problemCounter(MeterRegistry registry) {
        return new ProblemCounter(registry);
    }
}
