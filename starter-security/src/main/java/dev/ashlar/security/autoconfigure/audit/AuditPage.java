package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditOrigin;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as an auditor sees them, newest first.
 *
 * @param items the records
 * @param next what to ask for with {@code before} to see older ones, null when there are none
 */
record AuditPage(List<Item> items, @Nullable Long next) {

    /** Of one record more than fits. */
    static AuditPage of(List<AuditRecord> found, int limit) {
        List<Item> items = found.stream().limit(limit).map(Item::of).toList();
        return new AuditPage(items, found.size() > limit ? items.get(limit - 1).number() : null);
    }

    record Item(
            long number,
            Instant time,
            @Nullable String actor,
            String action,
            @Nullable AuditResource object,
            AuditOutcome outcome,
            AuditOrigin origin,
            Map<String, @Nullable Object> details) {

        static Item of(AuditRecord found) {
            AuditEntry entry = found.entry();
            return new Item(
                    found.number(),
                    entry.time(),
                    entry.actor(),
                    entry.action(),
                    entry.resource(),
                    entry.outcome(),
                    entry.origin(),
                    entry.details());
        }
    }
}
