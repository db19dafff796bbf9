package dev.ashlar.security.autoconfigure.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ashlar.security.upload.UploadQuota;
import java.util.concurrent.ConcurrentMap;

/** Counts what callers have sent to this process. */
final class MemoryQuota implements UploadQuota {

    /** Nothing is counted. */
    static final UploadQuota NONE = new UploadQuota() {
        @Override
        public boolean reserve(String caller, long bytes) {
            return true;
        }

        @Override
        public void release(String caller, long bytes) {}
    };

    /** As many callers are remembered, so that ever new addresses do not fill the memory. */
    static final int MOST_CALLERS = 100_000;

    private final long most;
    private final Cache<String, Long> counts =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();
    private final ConcurrentMap<String, Long> taken = counts.asMap();

    MemoryQuota(long most) {
        this.most = most;
    }

    /** How many are remembered. */
    long callers() {
        counts.cleanUp();
        return counts.estimatedSize();
    }

    @Override
    public boolean reserve(String caller, long bytes) {
        long[] granted = {0};
        taken.compute(caller, (name, already) -> {
            long before = already == null ? 0 : already;
            granted[0] = bytes <= most - before ? 1 : 0;
            return before + granted[0] * bytes;
        });
        return granted[0] == 1;
    }

    @Override
    public void release(String caller, long bytes) {
        taken.computeIfPresent(caller, (name, already) -> already <= bytes ? null : Long.valueOf(already - bytes));
    }
}
