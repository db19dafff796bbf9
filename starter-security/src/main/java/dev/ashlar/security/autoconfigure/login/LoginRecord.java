package dev.ashlar.security.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;

/** Remembers failed logins and known clients, for all nodes at once. Its keys are hashes. */
interface LoginRecord {

    /**
     * Counts a login as failed before it is tried, so that many at once cannot be tried for free.
     *
     * @return how long to wait; zero where it may be tried, and only then it is counted
     */
    Duration attempt(String key, DelayRule rule, Instant now);

    /** How long to wait, without counting anything. */
    Duration remaining(String key, Instant now);

    /** Takes one count back. */
    void forgive(String key);

    /** Forgets all counts. */
    void forget(String key);

    /** Makes a client known for an account. */
    void remember(String client, String account, Instant until, Instant now);

    /** Whether a client is known for an account. */
    boolean knows(String client, String account, Instant now);
}
