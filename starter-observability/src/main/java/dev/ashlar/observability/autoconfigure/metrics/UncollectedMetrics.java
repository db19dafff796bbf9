package dev.ashlar.observability.autoconfigure.metrics;

import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsConnectionDetails;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Takes Spring Boot's exporter of metrics away where nothing names a collector: it would try one on this machine once a minute.
 *
 * @param environment where one is named by a property
 */
record UncollectedMetrics(Environment environment) implements BeanDefinitionRegistryPostProcessor {

    private static final String ENABLED = "management.otlp.metrics.export.enabled";

    /** What names a collector, the variables of OpenTelemetry included. */
    private static final List<String> COLLECTORS = List.of(
            "management.otlp.metrics.export.url", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (!environment.containsProperty(ENABLED)
                && COLLECTORS.stream().map(environment::getProperty).noneMatch(StringUtils::hasText)
                && registry instanceof ListableBeanFactory beans
                && names(beans, OtlpMetricsConnectionDetails.class).allMatch(name -> isBoots(registry, name))) {
            names(beans, OtlpMeterRegistry.class)
                    .filter(name -> isBoots(registry, name))
                    .forEach(registry::removeBeanDefinition);
        }
    }

    private static Stream<String> names(ListableBeanFactory beans, Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type, true, false));
    }

    /** Of what no definition stands there for, somebody else knows. */
    private static boolean isBoots(BeanDefinitionRegistry registry, String name) {
        return registry.containsBeanDefinition(name)
                && OtlpMetricsExportAutoConfiguration.class
                        .getName()
                        .equals(registry.getBeanDefinition(name).getFactoryBeanName());
    }
}
