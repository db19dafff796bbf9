package dev.ashlar.observability.autoconfigure.tracing;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Auto-configuration that lets no secret leave in a span, whichever exporter takes it. The traces themselves are Spring Boot's. */
@AutoConfiguration(after = LoggingAutoConfiguration.class)
@ConditionalOnClass({SpanExporter.class, DelegatingSpanData.class})
public final class TracingAutoConfiguration {

    @Bean
    static BeanPostProcessor ashlarSpanExporterRedaction(ObjectProvider<Redactor> redactor) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SpanExporter exporter
                        ? new RedactingSpanExporter(exporter, redactor::getObject)
                        : bean;
            }
        };
    }
}
