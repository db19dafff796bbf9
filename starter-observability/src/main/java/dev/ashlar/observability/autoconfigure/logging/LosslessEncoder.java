package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Writes a line whose fields clash in a way that only shows while it is written, as settings that rename or add members can make
 * them: with its fields in one, and at last without them. Spring Boot would drop it.
 */
final class LosslessEncoder extends EncoderBase<ILoggingEvent> {

    private static final String JOINED = "ashlar_fields";

    private final Encoder<ILoggingEvent> encoder;

    LosslessEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
        setContext(encoder.getContext());
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        try {
            return encoder.encode(event);
        } catch (RuntimeException clash) {
            return event instanceof SafeEvent safe ? withFewerFields(safe) : rethrown(clash);
        }
    }

    private byte[] withFewerFields(SafeEvent event) {
        try {
            return encoder.encode(joined(event));
        } catch (RuntimeException stillClashing) {
            return encoder.encode(with(event, null));
        }
    }

    private static SafeEvent joined(SafeEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>(event.context());
        if (event.fields() != null) {
            event.fields().forEach(field -> fields.put(field.key, field.value));
        }
        return with(event, List.of(new KeyValuePair(JOINED, fields.toString())));
    }

    private static SafeEvent with(SafeEvent event, @Nullable List<KeyValuePair> fields) {
        return new SafeEvent(
                event.event(), event.message(), event.arguments(), Map.of(), fields, event.thrown(), event.markers());
    }

    private static byte[] rethrown(RuntimeException failure) {
        throw failure;
    }

    @Override
    public byte[] headerBytes() {
        return encoder.headerBytes();
    }

    @Override
    public byte[] footerBytes() {
        return encoder.footerBytes();
    }

    @Override
    public void start() {
        encoder.start();
        super.start();
    }

    @Override
    public void stop() {
        encoder.stop();
        super.stop();
    }
}
