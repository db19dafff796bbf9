package dev.ashlar.security.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records to find, newest first; what is null does not restrict.
 *
 * @param actor who
 * @param action what
 * @param outcome how it ended
 * @param resource to what
 * @param from not earlier than this
 * @param to earlier than this
 * @param before only records with a lower number: the last of the page before
 * @param limit the most records to return
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable AuditOutcome outcome,
        @Nullable AuditResource resource,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {

    /** The newest records. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(null, null, null, null, null, null, null, limit);
    }
}
