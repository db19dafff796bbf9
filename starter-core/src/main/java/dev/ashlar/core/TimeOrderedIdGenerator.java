package dev.ashlar.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.IdGenerator;

/**
 * Generates UUIDs of version 7 (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562</a>). Those of one
 * generator rise strictly, also within a millisecond and while the clock stands still or goes back; 62 bits are random.
 */
public final class TimeOrderedIdGenerator implements IdGenerator {

    /** Parts of a millisecond that the 12 bits after the version count. */
    private static final int FRACTIONS = 1 << 12;

    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong latest = new AtomicLong();

    /** Ids whose first 48 bits are the milliseconds of a clock. */
    public TimeOrderedIdGenerator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID generateId() {
        long now = fractions(clock.instant());
        long unique = latest.updateAndGet(last -> Math.max(last + 1, now));
        long high = (unique / FRACTIONS) << 16 | VERSION | unique % FRACTIONS;
        return new UUID(high, random.nextLong() >>> 2 | VARIANT);
    }

    private static long fractions(Instant now) {
        return now.getEpochSecond() * MILLIS_PER_SECOND * FRACTIONS
                + (long) now.getNano() * FRACTIONS / NANOS_PER_MILLI;
    }
}
