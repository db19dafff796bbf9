package dev.ashlar.observability.autoconfigure.tracing;

import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Masks spans on their way out, in the thread that sends them.
 *
 * @param exporter what sends them
 * @param redactor what knows secrets; asked for with the first span, since exporters are made before most beans
 */
record RedactingSpanExporter(SpanExporter exporter, Supplier<Redactor> redactor) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        Redactor known = redactor.get();
        return exporter.export(spans.stream()
                .<SpanData>map(span -> new RedactedSpan(span, known))
                .toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
