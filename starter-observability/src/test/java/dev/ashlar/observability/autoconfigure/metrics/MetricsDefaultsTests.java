package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class MetricsDefaultsTests {

    private static final String EXPORT = "management.otlp.metrics.export.enabled";

    /** Spring Boot's own default, which is true, stands where nothing is said. */
    @ParameterizedTest
    @CsvSource({
        "other, anything, false",
        "management.otlp.metrics.export.url, http://collector:4318/v1/metrics, ",
        "OTEL_EXPORTER_OTLP_ENDPOINT, http://collector:4318, ",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT, http://collector:4318, ",
        "management.otlp.metrics.export.enabled, true, true",
        "ashlar.observability.metrics.enabled, false, "
    })
    void metricsAreSentWhereACollectorIsNamedOnly(String name, String value, String enabled) {
        MockEnvironment environment = new MockEnvironment().withProperty(name, value);
        new MetricsDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty(EXPORT)).isEqualTo(enabled);
    }
}
