package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.audit.AuditVerification;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the newest records in memory, for applications without a database. */
final class MemoryAuditStore implements AuditStore {

    private final Deque<AuditRecord> newestFirst = new ArrayDeque<>();
    private final int maxEntries;
    private long last;
    private String head = ContentHash.BEGIN;

    MemoryAuditStore(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        last++;
        newestFirst.addFirst(new AuditRecord(last, entry));
        head = ContentHash.link(head, last, ContentHash.of(entry, AuditDetails.write(entry.details())));
        if (newestFirst.size() > maxEntries) {
            newestFirst.removeLast();
        }
    }

    @Override
    public synchronized List<AuditRecord> find(AuditQuery query) {
        Long before = query.before();
        return newestFirst.stream()
                .filter(found -> before == null || found.number() < before)
                .filter(found -> matches(found.entry(), query))
                .limit(query.limit())
                .toList();
    }

    /** Nobody can reach what is only in memory, so there is nothing to compare it with. */
    @Override
    public synchronized AuditVerification verify() {
        return new AuditVerification(true, null, newestFirst.size(), head);
    }

    @Override
    public synchronized long removeBefore(Instant time) {
        long removed = 0;
        for (Iterator<AuditRecord> oldest = newestFirst.descendingIterator();
                oldest.hasNext() && oldest.next().entry().time().isBefore(time); ) {
            oldest.remove();
            removed++;
        }
        return removed;
    }

    private static boolean matches(AuditEntry entry, AuditQuery query) {
        Instant from = query.from();
        Instant to = query.to();
        return Stream.of(
                        query.actor() == null || query.actor().equals(entry.actor()),
                        query.action() == null || query.action().equals(entry.action()),
                        query.outcome() == null || query.outcome() == entry.outcome(),
                        query.resource() == null || query.resource().equals(entry.resource()),
                        from == null || !entry.time().isBefore(from),
                        to == null || entry.time().isBefore(to))
                .allMatch(Boolean::booleanValue);
    }
}
