package dev.ashlar.core.autoconfigure.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of several parts, each with its length, so that no two lists of parts read the same. */
final class Digest {

    private static final int NO_PART = -1;

    private final MessageDigest sha256 = sha256();

    Digest add(@Nullable String part) {
        return part == null ? length(NO_PART) : add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
        length(part.length);
        sha256.update(part);
        return this;
    }

    Digest add(InputStream part, long size) throws IOException {
        length(size);
        byte[] buffer = new byte[8192];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            sha256.update(buffer, 0, read);
        }
        return this;
    }

    String toHex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private Digest length(long bytes) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes).array());
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
