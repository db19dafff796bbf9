package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

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
            return encoder.encode(event.joined(JOINED));
        } catch (RuntimeException stillClashing) {
            return encoder.encode(event.bare());
        }
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
