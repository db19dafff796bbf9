package dev.ashlar.security.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers in the memory of this process; of too many the oldest are forgotten. */
final class MemoryLoginRecord implements LoginRecord {

    private static final int MAX_ENTRIES = 100_000;

    private final Map<String, Failures> failures = bounded();
    private final Map<String, Instant> known = bounded();

    @Override
    public synchronized Duration attempt(String key, DelayRule rule, Instant now) {
        Failures last = failures.get(key);
        if (last != null && last.blockedUntil().isAfter(now)) {
            return Duration.between(now, last.blockedUntil());
        }
        int count = last == null || last.expiresAt().isBefore(now) ? 1 : last.count() + 1;
        failures.put(key, new Failures(count, now.plus(rule.after(count)), now.plus(rule.forgetAfter())));
        return Duration.ZERO;
    }

    @Override
    public synchronized Duration remaining(String key, Instant now) {
        Failures last = failures.get(key);
        return last == null || !last.blockedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, last.blockedUntil());
    }

    @Override
    public synchronized void forgive(String key) {
        failures.computeIfPresent(key, (same, last) -> last.forgiven());
    }

    @Override
    public synchronized void forget(String key) {
        failures.remove(key);
    }

    @Override
    public synchronized void remember(String client, String account, Instant until, Instant now) {
        known.put(client + account, until);
    }

    @Override
    public synchronized boolean knows(String client, String account, Instant now) {
        Instant until = known.get(client + account);
        return until != null && until.isAfter(now);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<String, V> eldest) {
                return size() > MAX_ENTRIES;
            }
        };
    }

    private record Failures(int count, Instant blockedUntil, Instant expiresAt) {

        @Nullable
        Failures forgiven() {
            return count <= 1 ? null : new Failures(count - 1, Instant.EPOCH, expiresAt);
        }
    }
}
