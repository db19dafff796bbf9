package dev.ashlar.observability.autoconfigure.health;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/** One question to an indicator, in a thread apart. */
final class Probe {

    private final long start = System.nanoTime();
    private final Future<@Nullable Health> answer;
    private volatile boolean started;
    private volatile boolean ended;

    Probe(Supplier<@Nullable Health> indicator, ExecutorService threads) {
        this.answer = threads.submit(() -> ask(indicator));
    }

    /**
     * What it says within the deadline, which counts from the question whoever waits. After that it is interrupted.
     *
     * @throws TimeoutException when it has not answered by then
     */
    @Nullable
    Health answer(long deadline) throws InterruptedException, TimeoutException {
        try {
            return answer.get(Math.max(0, deadline - age()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            return Health.down().build();
        } catch (CancellationException interruptedBefore) {
            throw new TimeoutException();
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late;
        }
    }

    /** Whether it has answered, or has come back from being interrupted, and is older than that. */
    boolean isOver(long timeToLive) {
        return (started ? ended : answer.isDone()) && age() >= timeToLive;
    }

    boolean isOlderThan(long time) {
        return age() >= time;
    }

    /** Whether who asks for the answer need not wait. */
    boolean isDecided(long deadline) {
        return answer.isDone() || age() >= deadline;
    }

    private @Nullable Health ask(Supplier<@Nullable Health> indicator) {
        started = true;
        try {
            return indicator.get();
        } finally {
            ended = true;
        }
    }

    private long age() {
        return System.nanoTime() - start;
    }
}
