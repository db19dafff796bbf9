package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.RateLimitStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does without a store that fails. After a few failures in a row it is asked again with one request a second only; that is said
 * once, and once more when it is back.
 */
final class GuardedRateLimitStore implements RateLimitStore {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRateLimitStore.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long WORKING = 0;
    private static final int DOWN = 3;

    private final RateLimitStore store;
    private final RateLimitStore substitute;
    private final Runnable failures;

    /** The time to ask again, in {@link System#nanoTime()}; {@link #WORKING} while there is no need to. */
    private final AtomicLong askAgain = new AtomicLong(WORKING);

    private final AtomicInteger failedInARow = new AtomicInteger();

    GuardedRateLimitStore(RateLimitStore store, RateLimitStore substitute, Runnable failures) {
        this.store = store;
        this.substitute = substitute;
        this.failures = failures;
    }

    /** Lets everything through, or nothing. */
    static RateLimitStore constant(boolean granted) {
        return (budget, limit) -> new Draw(granted, granted ? limit.requests() : 0, PAUSE);
    }

    @Override
    public Draw draw(String budget, Limit limit) {
        long paused = askAgain.get();
        if (paused != WORKING && !isFirstAfter(paused)) {
            return substitute.draw(budget, limit);
        }
        try {
            Draw draw = store.draw(budget, limit);
            if (failedInARow.get() != 0) {
                failedInARow.set(0);
            }
            if (paused != WORKING && askAgain.getAndSet(WORKING) != WORKING) {
                LOG.info("Requests are counted in the store of rate limits again");
            }
            return draw;
        } catch (RuntimeException failure) {
            failed(failure);
            return substitute.draw(budget, limit);
        }
    }

    private boolean isFirstAfter(long paused) {
        return System.nanoTime() - paused >= 0 && askAgain.compareAndSet(paused, pauseFromNow());
    }

    private void failed(RuntimeException failure) {
        failures.run();
        if (failedInARow.incrementAndGet() < DOWN) {
            LOG.debug("A request could not be counted in the store of rate limits", failure);
        } else if (askAgain.getAndSet(pauseFromNow()) == WORKING) {
            LOG.warn(
                    "Requests cannot be counted in the store of rate limits, and are treated as"
                            + " ashlar.security.rate-limits.on-store-failure says until they can",
                    failure);
        }
    }

    private static long pauseFromNow() {
        long then = System.nanoTime() + PAUSE.toNanos();
        return then == WORKING ? 1 : then;
    }
}
