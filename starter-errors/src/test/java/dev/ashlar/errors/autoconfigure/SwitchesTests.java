package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.autoconfigure.metrics.MetricsErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.security.SecurityErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SwitchesTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withConfiguration(AutoConfigurations.of(
                    ErrorsAutoConfiguration.class,
                    ServletErrorsAutoConfiguration.class,
                    SecurityErrorsAutoConfiguration.class,
                    MetricsErrorsAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource({
        "ashlar.errors.catalogue.enabled, problemTypesController",
        "ashlar.errors.security.enabled, problemSecurityCustomizer",
        "ashlar.errors.metrics.enabled, problemCounter",
        "ashlar.errors.collect-parameter-errors, collectingArgumentResolvers"
    })
    void switchesOffOnePartOnly(String property, String bean) {
        runner.run(context -> assertThat(context).hasBean(bean).hasBean("problemRenderer"));
        runner.withPropertyValues(property + "=false")
                .run(context -> assertThat(context).doesNotHaveBean(bean).hasBean("problemRenderer"));
    }
}
