package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.apikey.HashedApiKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps keys in the memory of one process, which forgets them when it ends: for tests and first tries. */
final class MemoryApiKeyStore implements ApiKeyStore {

    private final Map<String, HashedApiKey> keys = new ConcurrentHashMap<>();

    @Override
    public void save(HashedApiKey key) {
        keys.put(key.key().id(), key);
    }

    @Override
    public Optional<HashedApiKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKey> findByOwner(String owner) {
        return keys.values().stream()
                .map(HashedApiKey::key)
                .filter(key -> key.owner().equals(owner))
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed().thenComparing(ApiKey::id))
                .toList();
    }

    @Override
    public boolean revoke(String owner, String id, Instant time) {
        AtomicBoolean revoked = new AtomicBoolean();
        change(id, key -> {
            revoked.set(key.owner().equals(owner) && key.revokedAt() == null);
            return revoked.get() ? with(key, key.lastUsedAt(), time) : key;
        });
        return revoked.get();
    }

    @Override
    public void markUsed(String id, Instant time) {
        change(id, key -> with(key, time, key.revokedAt()));
    }

    private void change(String id, UnaryOperator<ApiKey> change) {
        keys.computeIfPresent(id, (same, kept) -> new HashedApiKey(change.apply(kept.key()), kept.hash()));
    }

    private static ApiKey with(ApiKey key, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.name(),
                key.scopes(),
                key.createdAt(),
                key.expiresAt(),
                lastUsedAt,
                revokedAt);
    }
}
