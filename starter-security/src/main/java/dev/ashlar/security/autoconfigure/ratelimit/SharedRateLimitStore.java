package dev.ashlar.security.autoconfigure.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.RateLimitStore;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts where other nodes count too. Requests that draw from one budget at the same time ask together, and an empty budget
 * stays empty until it is reset, so that this node remembers it: who floods an application does not flood its database.
 */
final class SharedRateLimitStore implements RateLimitStore {

    private static final int MOST_BUDGETS = 10_000;

    private final Supplier<ProxyManager<String>> buckets;
    private final Cache<String, Shared> known = Caffeine.newBuilder()
            .maximumSize(MOST_BUDGETS)
            .expireAfter(Expiry.<String, Shared>accessing((budget, shared) -> shared.limit.per()))
            .build();

    SharedRateLimitStore(Supplier<ProxyManager<String>> buckets) {
        this.buckets = buckets;
    }

    @Override
    public Draw draw(String budget, Limit limit) {
        Shared shared = known.get(budget, unknown -> shared(budget, limit));
        Draw empty = shared.empty();
        return empty == null ? shared.ask() : empty;
    }

    private Shared shared(String budget, Limit limit) {
        return new Shared(
                bucket(budget, limit, Optimizations.batching()),
                bucket(budget, limit, Optimization.NONE_OPTIMIZED),
                limit);
    }

    private Bucket bucket(String budget, Limit limit, Optimization optimization) {
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(Draws.bandwidth(limit)).build();
        return buckets.get().builder().withOptimization(optimization).build(budget, () -> configuration);
    }

    private static final class Shared {

        private final Bucket together;
        private final Bucket alone;
        private final Limit limit;
        private volatile long reset = System.nanoTime();

        Shared(Bucket together, Bucket alone, Limit limit) {
            this.together = together;
            this.alone = alone;
            this.limit = limit;
        }

        @Nullable
        Draw empty() {
            long left = reset - System.nanoTime();
            return left > 0 ? new Draw(false, 0, Duration.ofNanos(left)) : null;
        }

        Draw ask() {
            Draw draw = drawn();
            if (!draw.granted()) {
                reset = System.nanoTime() + draw.untilReset().toNanos();
            }
            return draw;
        }

        /** Several requests that ask together cannot begin a budget, as one alone does: Bucket4j fails all of them. */
        private Draw drawn() {
            try {
                return Draws.from(together);
            } catch (BatchFailedException failure) {
                if (failure.getCause() instanceof BucketNotFoundException) {
                    return Draws.from(alone);
                }
                throw failure;
            }
        }
    }
}
