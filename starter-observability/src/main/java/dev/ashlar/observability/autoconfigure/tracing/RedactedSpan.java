package dev.ashlar.observability.autoconfigure.tracing;

import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Collection;
import java.util.List;

/** A span without what is secret in its name, attributes, events (exceptions are among them), links and status. */
final class RedactedSpan extends DelegatingSpanData {

    private final SpanData span;
    private final Redactor redactor;

    RedactedSpan(SpanData span, Redactor redactor) {
        super(span);
        this.span = span;
        this.redactor = redactor;
    }

    @Override
    public String getName() {
        return redactor.redact(span.getName());
    }

    @Override
    public Attributes getAttributes() {
        return redacted(span.getAttributes());
    }

    @Override
    public List<EventData> getEvents() {
        return span.getEvents().stream().map(this::redacted).toList();
    }

    @Override
    public List<LinkData> getLinks() {
        return span.getLinks().stream()
                .map(link -> LinkData.create(
                        link.getSpanContext(), redacted(link.getAttributes()), link.getTotalAttributeCount()))
                .toList();
    }

    @Override
    public StatusData getStatus() {
        StatusData status = span.getStatus();
        return StatusData.create(status.getStatusCode(), redactor.redact(status.getDescription()));
    }

    private EventData redacted(EventData event) {
        return EventData.create(
                event.getEpochNanos(),
                redactor.redact(event.getName()),
                redacted(event.getAttributes()),
                event.getTotalAttributeCount());
    }

    private Attributes redacted(Attributes attributes) {
        AttributesBuilder builder = Attributes.builder();
        attributes.forEach((key, value) -> put(builder, key, value));
        return builder.build();
    }

    private void put(AttributesBuilder builder, AttributeKey<?> key, Object value) {
        String name = key.getKey();
        if (redactor.isSecret(name)) {
            builder.put(name, Redactor.MASK);
        } else if (value instanceof String text) {
            builder.put(name, redactor.redact(text));
        } else if (key.getType() == AttributeType.STRING_ARRAY) {
            builder.put(
                    name,
                    ((Collection<?>) value)
                            .stream()
                                    .map(text -> redactor.redact(String.valueOf(text)))
                                    .toArray(String[]::new));
        } else {
            builder.put(as(key), value);
        }
    }

    @SuppressWarnings("unchecked") // the value came with this key
    private static AttributeKey<Object> as(AttributeKey<?> key) {
        return (AttributeKey<Object>) key;
    }
}
