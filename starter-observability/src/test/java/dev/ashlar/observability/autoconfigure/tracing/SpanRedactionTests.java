package dev.ashlar.observability.autoconfigure.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanProcessors;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SpanRedactionTests {

    private static final String SECRET = "QSECRET";

    private final InMemorySpanExporter sent = InMemorySpanExporter.create();
    private static final SpanContext LINKED = SpanContext.create(
            "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", TraceFlags.getDefault(), TraceState.getDefault());

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LoggingAutoConfiguration.class, TracingAutoConfiguration.class))
            .withBean(SpanProcessors.class, () -> SpanProcessors.of(SimpleSpanProcessor.create(sent)));

    /** OBS-12. */
    @Test
    void noSecretLeavesInASpan() {
        application.run(context -> {
            SpanData span = sent(context.getBean(SpanProcessors.class));
            assertThat(List.of(
                            span.getName(),
                            span.getAttributes().toString(),
                            span.getStatus().getDescription(),
                            span.getEvents().stream()
                                    .map(EventData::getAttributes)
                                    .toList()
                                    .toString(),
                            span.getLinks().get(0).getAttributes().toString()))
                    .noneMatch(text -> text.contains(SECRET));
        });
    }

    @Test
    void whatIsNoSecretIsToldAsItWas() {
        application.run(context -> {
            SpanData span = sent(context.getBean(SpanProcessors.class));
            assertThat(span.getAttributes().get(AttributeKey.stringKey("http.url")))
                    .startsWith("/orders?token=")
                    .doesNotEndWith("=");
            assertThat(span.getAttributes().get(AttributeKey.longKey("db.rows")))
                    .isEqualTo(3);
            assertThat(span.getAttributes().get(AttributeKey.stringArrayKey("tags")))
                    .containsExactly("paid", "apiKey=***");
            assertThat(span.getEvents())
                    .singleElement()
                    .satisfies(event -> assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.type")))
                            .isEqualTo(IllegalStateException.class.getName()));
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        });
    }

    private SpanData sent(SpanProcessors processors) {
        try (SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(processors.list().get(0))
                .build()) {
            Span span = tracers.get("test")
                    .spanBuilder("GET /orders?token=" + SECRET)
                    .addLink(LINKED, Attributes.of(AttributeKey.stringKey("password"), SECRET))
                    .startSpan();
            span.setAttribute("http.url", "/orders?token=" + SECRET);
            span.setAttribute("password", SECRET);
            span.setAttribute("db.rows", 3);
            span.setAttribute(AttributeKey.stringArrayKey("tags"), List.of("paid", "apiKey=" + SECRET));
            span.recordException(new IllegalStateException("password=" + SECRET));
            span.setStatus(StatusCode.ERROR, "password=" + SECRET);
            span.end();
            return sent.getFinishedSpanItems().get(0);
        }
    }
}
