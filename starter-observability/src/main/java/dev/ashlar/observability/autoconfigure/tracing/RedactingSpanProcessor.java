package dev.ashlar.observability.autoconfigure.tracing;

import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.function.Supplier;

/**
 * Takes secrets out of spans before the one that hands them to exporters.
 *
 * @param processor what hands them on
 * @param redactor what knows secrets; asked for with the first span, since processors are made before most beans
 */
record RedactingSpanProcessor(SpanProcessor processor, Supplier<Redactor> redactor) implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        processor.onStart(parent, span);
    }

    @Override
    public boolean isStartRequired() {
        return processor.isStartRequired();
    }

    @Override
    public void onEnd(ReadableSpan span) {
        processor.onEnd(new RedactedEndedSpan(span, redactor.get()));
    }

    @Override
    public boolean isEndRequired() {
        return processor.isEndRequired();
    }

    @Override
    public CompletableResultCode shutdown() {
        return processor.shutdown();
    }

    @Override
    public CompletableResultCode forceFlush() {
        return processor.forceFlush();
    }
}
