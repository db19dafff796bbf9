package dev.ashlar.observability.autoconfigure.tracing;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanProcessors;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that lets no secret leave in a span, whichever processor and exporter takes it. The traces themselves are Spring
 * Boot's, and beans of the application stay what they are: it is Boot's list of processors that is exchanged.
 */
@AutoConfiguration(after = LoggingAutoConfiguration.class)
@ConditionalOnClass({SpanProcessors.class, DelegatingSpanData.class})
public final class TracingAutoConfiguration {

    @Bean
    static BeanPostProcessor ashlarSpanRedaction(ObjectProvider<Redactor> redactor) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SpanProcessors processors ? redacting(processors, redactor::getObject) : bean;
            }
        };
    }

    private static SpanProcessors redacting(SpanProcessors processors, Supplier<Redactor> redactor) {
        return SpanProcessors.of(processors.list().stream()
                .map(processor -> new RedactingSpanProcessor(processor, redactor))
                .toList());
    }
}
