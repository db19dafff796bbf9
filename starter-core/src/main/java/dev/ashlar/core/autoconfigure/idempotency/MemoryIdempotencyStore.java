package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.idempotency.IdempotencyOutcome;
import dev.ashlar.core.idempotency.IdempotencyStore;
import dev.ashlar.core.idempotency.IdempotentRequest;
import dev.ashlar.core.idempotency.IdempotentWork;
import dev.ashlar.core.idempotency.StoredResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps keys in the memory of one process. What the work has committed before it fails cannot be undone from here. */
final class MemoryIdempotencyStore implements IdempotencyStore {

    private final Clock clock;
    private final int maximumEntries;
    private final Set<String> inUse = new HashSet<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    MemoryIdempotencyStore(Clock clock, int maximumEntries) {
        this.clock = clock;
        this.maximumEntries = maximumEntries;
    }

    private record Entry(String fingerprint, Instant expiresAt, StoredResponse response) {}

    @Override
    public IdempotencyOutcome once(IdempotentRequest request, IdempotentWork work) throws Exception {
        IdempotencyOutcome known = begin(request);
        if (known != null) {
            return known;
        }
        StoredResponse response = null;
        try {
            response = work.run();
        } finally {
            end(request, response);
        }
        return new IdempotencyOutcome.Executed();
    }

    private synchronized @Nullable IdempotencyOutcome begin(IdempotentRequest request) {
        Entry entry = entries.get(request.keyHash());
        if (entry != null && entry.expiresAt().isAfter(clock.instant())) {
            return entry.fingerprint().equals(request.fingerprint())
                    ? new IdempotencyOutcome.Replayed(entry.response())
                    : new IdempotencyOutcome.Reused();
        }
        return inUse.add(request.keyHash()) ? null : new IdempotencyOutcome.InUse();
    }

    private synchronized void end(IdempotentRequest request, @Nullable StoredResponse response) {
        inUse.remove(request.keyHash());
        if (response == null) {
            return;
        }
        Instant now = clock.instant();
        removeOldest(now);
        entries.put(request.keyHash(), new Entry(request.fingerprint(), now.plus(request.expiry()), response));
    }

    private void removeOldest(Instant now) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry oldest = oldestFirst.next();
            if (oldest.expiresAt().isAfter(now) && entries.size() < maximumEntries) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
