package dev.ashlar.observability.autoconfigure.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ids of requests: the client's where it is harmless, else a UUID of version 7
 * (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562</a>). They name a request and protect nothing, so that
 * nobody need be kept from guessing them.
 */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final long VERSION = 0x7000L;
    private static final long RANDOM_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RequestIds() {}

    static String of(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | VERSION | (random.nextLong() & RANDOM_BITS);
        return new UUID(high, (random.nextLong() >>> 2) | VARIANT).toString();
    }
}
