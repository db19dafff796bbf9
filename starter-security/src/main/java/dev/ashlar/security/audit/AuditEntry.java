package dev.ashlar.security.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One action, before it has its place in the log.
 *
 * @param time when, in microseconds
 * @param actor who, null for somebody unknown
 * @param action what, such as {@code login} or {@code order.cancel}
 * @param resource to what, null where there is no such thing
 * @param outcome how it ended
 * @param origin from where
 * @param details what else is to be known, free of secrets: texts, numbers, booleans, and lists and maps of these
 */
public record AuditEntry(
        Instant time,
        @Nullable String actor,
        String action,
        @Nullable AuditResource resource,
        AuditOutcome outcome,
        AuditOrigin origin,
        Map<String, @Nullable Object> details) {

    /** Copies the details, in the order of their names. */
    public AuditEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
