package dev.ashlar.security.autoconfigure.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps the hashes of tokens for new passwords, for all nodes at once. Each method is atomic. */
interface ResetTokenStore {

    /** Keeps a new token. */
    void save(String hash, String username, Instant expiresAt, Instant now);

    /** Whose token it is, where it is good. */
    Optional<String> find(String hash, Instant now);

    /**
     * Uses a token up, and all others of its user with it.
     *
     * @return whether it was good; of several that come with one token, one is told so
     */
    boolean use(String hash, Instant now);

    /** Forgets all tokens of a user. */
    void remove(String username);
}
