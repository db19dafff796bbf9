package dev.ashlar.security.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keeps refresh tokens for all nodes of an application. Each method is atomic. */
public interface RefreshTokenStore {

    /** Keeps a new family with its first token. */
    void open(RefreshFamily family, RefreshToken first);

    /**
     * Uses a token once, and keeps its successor.
     *
     * @param hash the hash of the token
     * @param successor what takes its place; its issue is the time of use
     * @param parallelWindow how long after its use a token is only refused, unless its successor has been used since
     */
    RefreshOutcome rotate(String hash, RefreshToken successor, Duration parallelWindow);

    /** Revokes the family of a token; nothing happens where there is none. */
    void revoke(String hash, Instant now);

    /** Revokes a family. */
    void revoke(UUID family, Instant now);

    /** Revokes all families of a user. */
    void revokeAll(String subject, Instant now);

    /** Revokes all families of a user but one. */
    void revokeOthers(String subject, UUID kept, Instant now);

    /** Whether a family is there, not revoked and not at its end. */
    boolean isLive(UUID family, Instant now);
}
