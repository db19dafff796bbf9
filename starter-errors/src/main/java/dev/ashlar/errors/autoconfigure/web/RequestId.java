package dev.ashlar.errors.autoconfigure.web;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of a request: the trace id, the client's X-Request-Id where it is well formed, otherwise a new UUID. */
public final class RequestId {

    /** The request header that a client or a proxy may name the request with. */
    public static final String HEADER = "X-Request-Id";

    /** The attribute of a request that keeps its id, on both stacks. */
    public static final String ATTRIBUTE = RequestId.class.getName();

    /** The attribute of a request by which whatever names requests, such as {@code ashlar-starter-observability}, tells the id. */
    public static final String SHARED_ATTRIBUTE = "dev.ashlar.requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RequestId() {}

    /**
     * Finds the id of a request that has none yet.
     *
     * @param given the client's header, null where it sent none
     */
    public static String find(@Nullable String given) {
        String traceId = MDC.get("traceId");
        if (traceId != null && !traceId.isEmpty()) {
            return traceId;
        }
        return given != null && WELL_FORMED.matcher(given).matches() ? given : fresh().toString();
    }

    /** Every request pays for its id, and nobody must be kept from guessing it: so no lock and no system call, as of a secure one. */
    private static UUID fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~VERSION_BITS) | VERSION_4;
        return new UUID(high, (random.nextLong() >>> 2) | VARIANT);
    }
}
