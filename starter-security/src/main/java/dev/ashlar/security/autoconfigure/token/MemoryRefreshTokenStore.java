package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.token.RefreshFamily;
import dev.ashlar.security.token.RefreshOutcome;
import dev.ashlar.security.token.RefreshToken;
import dev.ashlar.security.token.RefreshTokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps refresh tokens in the memory of this process. */
final class MemoryRefreshTokenStore implements RefreshTokenStore {

    private final Map<UUID, RefreshFamily> families = new HashMap<>();
    private final Map<String, Kept> tokens = new HashMap<>();
    private final Set<UUID> revoked = new HashSet<>();

    @Override
    public synchronized void open(RefreshFamily family, RefreshToken first) {
        removeEnded(first.issuedAt());
        families.put(family.id(), family);
        tokens.put(first.hash(), new Kept(family, first.idleEnd(), null));
    }

    @Override
    public synchronized RefreshOutcome rotate(String hash, RefreshToken successor, Duration parallelWindow) {
        Kept token = tokens.get(hash);
        Instant now = successor.issuedAt();
        if (token == null || !isLive(token.family().id(), now)) {
            return new RefreshOutcome.Refused();
        }
        if (token.usedAt() != null) {
            return isParallel(token, token.usedAt(), now.minus(parallelWindow))
                    ? new RefreshOutcome.Refused()
                    : reused(token.family());
        }
        if (!token.idleEnd().isAfter(now)) {
            return new RefreshOutcome.Refused();
        }
        tokens.put(hash, new Kept(token.family(), token.idleEnd(), now));
        tokens.put(successor.hash(), new Kept(token.family(), successor.idleEnd(), null));
        return new RefreshOutcome.Rotated(token.family());
    }

    @Override
    public synchronized void revoke(String hash, Instant now) {
        Kept token = tokens.get(hash);
        if (token != null) {
            revoked.add(token.family().id());
        }
    }

    @Override
    public synchronized void revoke(UUID family, Instant now) {
        revoked.add(family);
    }

    @Override
    public synchronized void revokeAll(String subject, Instant now) {
        families.values().stream()
                .filter(family -> family.subject().equals(subject))
                .forEach(family -> revoked.add(family.id()));
    }

    @Override
    public synchronized void revokeOthers(String subject, UUID kept, Instant now) {
        boolean keptIsRevoked = revoked.contains(kept);
        revokeAll(subject, now);
        if (!keptIsRevoked) {
            revoked.remove(kept);
        }
    }

    @Override
    public synchronized boolean isLive(UUID family, Instant now) {
        RefreshFamily kept = families.get(family);
        return kept != null && !revoked.contains(family) && kept.absoluteEnd().isAfter(now);
    }

    /** Just used, and its successor not yet. */
    private boolean isParallel(Kept token, Instant usedAt, Instant windowStart) {
        return usedAt.isAfter(windowStart)
                && tokens.values().stream()
                        .filter(other -> !other.equals(token) && other.family().equals(token.family()))
                        .allMatch(other ->
                                other.usedAt() == null || other.usedAt().isBefore(usedAt));
    }

    private RefreshOutcome reused(RefreshFamily family) {
        revoked.add(family.id());
        return new RefreshOutcome.Reused(family);
    }

    private void removeEnded(Instant now) {
        families.values().removeIf(family -> !family.absoluteEnd().isAfter(now));
        tokens.values().removeIf(token -> !families.containsKey(token.family().id()));
        revoked.retainAll(families.keySet());
    }

    private record Kept(
            RefreshFamily family, Instant idleEnd, @Nullable Instant usedAt) {}
}
