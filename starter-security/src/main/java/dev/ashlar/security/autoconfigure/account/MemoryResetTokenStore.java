package dev.ashlar.security.autoconfigure.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps tokens in the memory of this process. */
final class MemoryResetTokenStore implements ResetTokenStore {

    private final Map<String, Kept> tokens = new HashMap<>();

    @Override
    public synchronized void save(String hash, String username, Instant expiresAt, Instant now) {
        tokens.values().removeIf(kept -> !kept.expiresAt().isAfter(now));
        tokens.put(hash, new Kept(username, expiresAt));
    }

    @Override
    public synchronized Optional<String> find(String hash, Instant now) {
        return Optional.ofNullable(tokens.get(hash))
                .filter(kept -> kept.expiresAt().isAfter(now))
                .map(Kept::username);
    }

    @Override
    public synchronized boolean use(String hash, Instant now) {
        Optional<String> username = find(hash, now);
        username.ifPresent(this::remove);
        return username.isPresent();
    }

    @Override
    public synchronized void remove(String username) {
        tokens.values().removeIf(kept -> kept.username().equals(username));
    }

    private record Kept(String username, Instant expiresAt) {}
}
