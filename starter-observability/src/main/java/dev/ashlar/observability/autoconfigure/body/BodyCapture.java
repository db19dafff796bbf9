package dev.ashlar.observability.autoconfigure.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first bytes of a body of JSON, however long it is; nothing of any other. */
final class BodyCapture {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final int limit;
    private boolean cut;

    BodyCapture(int limit) {
        this.limit = limit;
    }

    /** Whether a body of this type may be told of: neither what is no text, nor what nobody knows the secrets of. */
    static boolean isTold(@Nullable String type, @Nullable String encoding) {
        if (type == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            return false;
        }
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json") || plain.endsWith("+json");
    }

    synchronized void add(int value) {
        if (bytes.size() < limit) {
            bytes.write(value);
        } else {
            cut = true;
        }
    }

    synchronized void add(byte[] source, int offset, int length) {
        int taken = Math.min(length, limit - bytes.size());
        bytes.write(source, offset, taken);
        cut |= taken < length;
    }

    synchronized void add(ByteBuffer source) {
        byte[] taken = new byte[Math.min(source.remaining(), limit - bytes.size())];
        cut |= taken.length < source.remaining();
        source.duplicate().get(taken);
        bytes.writeBytes(taken);
    }

    /** Forgets a body in whose place another one is sent. */
    synchronized void clear() {
        bytes.reset();
        cut = false;
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    synchronized boolean isCut() {
        return cut;
    }
}
