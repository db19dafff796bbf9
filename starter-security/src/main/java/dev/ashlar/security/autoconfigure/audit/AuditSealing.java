package dev.ashlar.security.autoconfigure.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Seals records soon after their commit, on one thread per node; what a stopped node has left behind, in intervals. */
final class AuditSealing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final Runnable seal;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "ashlar-audit");
        daemon.setDaemon(true);
        return daemon;
    });

    AuditSealing(Runnable seal, Duration interval) {
        this.seal = seal;
        every(interval, this::sealAll);
    }

    /** Many requests at a time are one. */
    void request() {
        if (requested.compareAndSet(false, true)) {
            try {
                thread.execute(this::sealAll);
            } catch (RejectedExecutionException stopped) {
                LOG.debug("Left to another node, or to the next start", stopped);
            }
        }
    }

    void every(Duration interval, Runnable work) {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(() -> guarded(work), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sealAll() {
        requested.set(false);
        guarded(seal);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("The audit log cannot be maintained now; it is tried again", failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
