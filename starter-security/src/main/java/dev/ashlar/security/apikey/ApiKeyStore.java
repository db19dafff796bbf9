package dev.ashlar.security.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where keys are kept. It is asked for every request that shows one, so that a revoked key opens nothing any more, on no
 * node; what it caches it must forget within a second.
 */
public interface ApiKeyStore {

    /** Keeps a new key. */
    void save(HashedApiKey key);

    /** The key with this id, valid or not. */
    Optional<HashedApiKey> find(String id);

    /** All keys of an owner, the newest first. */
    List<ApiKey> findByOwner(String owner);

    /**
     * Revokes a key.
     *
     * @return whether there was such a key of this owner, and it was not revoked before
     */
    boolean revoke(String owner, String id, Instant time);

    /** Remembers when a key was used. */
    void markUsed(String id, Instant time);
}
