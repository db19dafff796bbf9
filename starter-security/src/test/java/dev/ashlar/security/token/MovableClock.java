package dev.ashlar.security.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A time that stands still until a test moves it, so that nothing ends while a slow machine is still at it. All of a test run begin
 * at the same time, as the clocks of nodes do.
 */
public final class MovableClock extends Clock {

    // Finer than a database keeps it, as the clocks of most machines are.
    @SuppressWarnings("TimeInStaticInitializer") // the same for all, and never the time of anything
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.MICROS).plusNanos(900);

    private volatile Instant now = START;

    /** Moves on. */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
