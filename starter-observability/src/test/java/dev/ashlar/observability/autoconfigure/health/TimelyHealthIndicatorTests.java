package dev.ashlar.observability.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class TimelyHealthIndicatorTests {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        release.countDown();
        threads.shutdownNow();
    }

    @Test
    void asksAgainOnlyWhenTheAnswerIsOld() {
        TimelyHealthIndicator lasting = timely(this::up, Duration.ofHours(1));
        assertThat(status(lasting)).isEqualTo(Status.UP);
        assertThat(status(lasting)).isEqualTo(Status.UP);
        assertThat(asked).hasValue(1);
        TimelyHealthIndicator fresh = timely(this::up, Duration.ZERO);
        assertThat(status(fresh)).isEqualTo(Status.UP);
        await().until(() -> status(fresh).equals(Status.UP) && asked.get() > 2);
    }

    @Test
    void leavesOneQuestionStuckAtMost() {
        TimelyHealthIndicator stuck = timely(this::stuckWhateverInterruptsIt, Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            assertThat(status(stuck)).isEqualTo(Status.DOWN);
        }
        assertThat(asked).hasValue(1);
        release.countDown();
        await().until(() -> status(stuck).equals(Status.UP));
    }

    /** A read from a host that vanished may be stuck for many minutes; the host is back meanwhile. */
    @Test
    void asksAgainBesideAQuestionThatIsStuckForLongAndNotMoreOften() {
        TimelyHealthIndicator stuck = new TimelyHealthIndicator(
                "db", this::stuckWhateverInterruptsIt, settings(Duration.ZERO, Duration.ofMillis(300)), true);
        await().until(() -> status(stuck).equals(Status.DOWN) && asked.get() == 2);
        for (int i = 0; i < 5; i++) {
            assertThat(status(stuck)).isEqualTo(Status.DOWN);
        }
        assertThat(asked).hasValue(2);
        AtomicInteger later = new AtomicInteger();
        TimelyHealthIndicator back = new TimelyHealthIndicator(
                "db",
                () -> later.getAndIncrement() == 0 ? stuckWhateverInterruptsIt() : up(),
                settings(Duration.ZERO, Duration.ofMillis(300)),
                true);
        await().until(() -> status(back).equals(Status.UP));
    }

    @Test
    void isDownWhenTheIndicatorFails() {
        assertThat(status(timely(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        Duration.ZERO)))
                .isEqualTo(Status.DOWN);
    }

    @Test
    void isDegradedWhenWhatIsDownIsOptional() {
        TimelyHealthIndicator optional =
                new TimelyHealthIndicator("cache", () -> Health.down().build(), settings(Duration.ZERO), false);
        assertThat(status(optional)).isEqualTo(TimelyHealth.DEGRADED);
    }

    /** Each time it is looked at without waiting for the answer. */
    @Test
    void isAGaugeOfWhatItLastSaid() {
        TimelyHealthIndicator up = timely(this::up, Duration.ofHours(1));
        await().until(() -> up.level() == 1);
        TimelyHealthIndicator down = timely(() -> Health.down().build(), Duration.ofHours(1));
        await().until(() -> down.level() == 0);
        TimelyHealthIndicator hangs = timely(this::stuckWhateverInterruptsIt, Duration.ofHours(1));
        await().until(() -> hangs.level() == 0);
    }

    private Health up() {
        asked.incrementAndGet();
        return Health.up().build();
    }

    private Health stuckWhateverInterruptsIt() {
        asked.incrementAndGet();
        while (true) {
            try {
                release.await();
                return Health.up().build();
            } catch (InterruptedException ignored) {
                // As a read from a socket does.
            }
        }
    }

    private TimelyHealthIndicator timely(HealthIndicator indicator, Duration timeToLive) {
        return new TimelyHealthIndicator("db", indicator, settings(timeToLive), true);
    }

    private ProbeSettings settings(Duration timeToLive) {
        return settings(timeToLive, Duration.ofHours(1));
    }

    private ProbeSettings settings(Duration timeToLive, Duration patience) {
        return new ProbeSettings(threads, Duration.ofMillis(300), timeToLive, patience, new CopyOnWriteArrayList<>());
    }

    private static @Nullable Status status(HealthIndicator indicator) {
        Health health = indicator.health();
        return health == null ? null : health.getStatus();
    }
}
