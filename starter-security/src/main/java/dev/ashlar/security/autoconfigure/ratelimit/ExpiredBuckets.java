package dev.ashlar.security.autoconfigure.ratelimit;

import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Deletes the rows of budgets that are full again, once a minute. */
final class ExpiredBuckets implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredBuckets.class);
    private static final int AT_ONCE = 1000;

    private final ExpiredEntriesCleaner cleaner;
    private volatile @Nullable ScheduledExecutorService timer;

    ExpiredBuckets(ExpiredEntriesCleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // delete() lets no failure out
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "rate-limit-expiry");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::delete, 1, 1, TimeUnit.MINUTES);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
        }
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** Until there are fewer than are deleted at once. */
    void delete() {
        try {
            int deleted;
            do {
                deleted = cleaner.removeExpired(AT_ONCE);
            } while (deleted == AT_ONCE);
        } catch (RuntimeException failure) {
            LOG.debug("Expired budgets could not be deleted", failure);
        }
    }
}
