package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsConnectionDetails;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UncollectedMetricsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OtlpMetricsExportAutoConfiguration.class,
                    dev.ashlar.observability.autoconfigure.metrics.MetricsAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource({
        "other=anything, false",
        "management.otlp.metrics.export.url=http://127.0.0.1:9/v1/metrics, true",
        "management.otlp.metrics.export.url=, false",
        "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9, true",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://127.0.0.1:9, true",
        "management.otlp.metrics.export.enabled=true, true",
        "management.otlp.metrics.export.enabled=false, false",
        "ashlar.observability.metrics.enabled=false, true"
    })
    void metricsAreSentWhereAPropertyNamesACollectorOnly(String property, boolean sent) {
        application
                .withPropertyValues(property)
                .run(context -> assertThat(context.getBeanNamesForType(OtlpMeterRegistry.class))
                        .hasSize(sent ? 1 : 0));
    }

    @Test
    void metricsAreSentToTheCollectorThatABeanOrAContainerNames() {
        application
                .withBean(OtlpMetricsConnectionDetails.class, () -> () -> "http://127.0.0.1:9/v1/metrics")
                .run(context -> assertThat(context).hasSingleBean(OtlpMeterRegistry.class));
    }

    @Test
    void aRegistryOfTheApplicationStays() {
        application
                .withBean(OtlpMeterRegistry.class, () -> new OtlpMeterRegistry(key -> null, Clock.SYSTEM))
                .run(context -> assertThat(context.getBeanNamesForType(OtlpMeterRegistry.class))
                        .hasSize(1));
    }
}
