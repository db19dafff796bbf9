package dev.ashlar.core.autoconfigure.cache;

import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Entries live for a time that differs a little from one to the next, from when they were stored. */
record JitteredExpiry(Duration longest, double jitter) implements Expiry<Object, Object> {

    /** How long an entry that is stored now is kept. */
    Duration next() {
        long nanos = longest.toNanos();
        return Duration.ofNanos(
                nanos - (long) (nanos * jitter * ThreadLocalRandom.current().nextDouble()));
    }

    @Override
    public long expireAfterCreate(Object key, Object value, long currentTime) {
        return next().toNanos();
    }

    @Override
    public long expireAfterUpdate(Object key, Object value, long currentTime, long currentDuration) {
        return expireAfterCreate(key, value, currentTime);
    }

    @Override
    public long expireAfterRead(Object key, Object value, long currentTime, long currentDuration) {
        return currentDuration;
    }
}
