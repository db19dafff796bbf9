package dev.ashlar.security.autoconfigure.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.RateLimitStore;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** Counts in the memory of this process, without locks. What has not been drawn from for its time is full, and forgotten. */
final class MemoryRateLimitStore implements RateLimitStore {

    /** Some 30 MB. */
    private static final int MOST_BUDGETS = 100_000;

    private final TimeMeter time;
    private final Cache<String, Counted> budgets = Caffeine.newBuilder()
            .maximumSize(MOST_BUDGETS)
            .expireAfter(Expiry.<String, Counted>accessing((budget, counted) -> counted.limit.per()))
            .executor(Runnable::run) // to wake another thread takes longer than the little there is to do
            .build();

    MemoryRateLimitStore(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Draw draw(String budget, Limit limit) {
        return Draws.from(budgets.get(budget, unknown -> create(limit)).bucket);
    }

    private Counted create(Limit limit) {
        Bucket bucket = Bucket.builder()
                .addLimit(Draws.bandwidth(limit))
                .withCustomTimePrecision(time)
                .build();
        return new Counted(bucket, limit);
    }

    private record Counted(Bucket bucket, Limit limit) {}
}
