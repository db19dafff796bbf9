package dev.ashlar.observability.autoconfigure.health;

import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Asks another indicator in a thread apart, and says after the deadline that it is down. However many ask, it is asked once at a
 * time, and its answer is given again for a while.
 */
final class TimelyHealthIndicator implements HealthIndicator {

    private final HealthIndicator indicator;
    private final ProbeSettings settings;
    private final boolean required;
    private @Nullable Probe latest;

    TimelyHealthIndicator(HealthIndicator indicator, ProbeSettings settings, boolean required) {
        this.indicator = indicator;
        this.settings = settings;
        this.required = required;
    }

    /** All are asked when one is: each has its deadline, and whoever asks for all of them waits for one. */
    @Override
    public @Nullable Health health() {
        settings.askAll();
        try {
            return rated(ask().answer(settings.deadline().toNanos()));
        } catch (TimeoutException late) {
            return rated(Health.down()
                    .withDetail(
                            "error", "No answer within " + settings.deadline().toMillis() + " ms")
                    .build());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    synchronized Probe ask() {
        Probe current = latest;
        if (current == null || current.isOver(settings.timeToLive().toNanos())) {
            Supplier<@Nullable Health> question = indicator::health;
            current = new Probe(question, settings.threads());
            latest = current;
        }
        return current;
    }

    private @Nullable Health rated(@Nullable Health health) {
        if (required || health == null || !health.getStatus().equals(Status.DOWN)) {
            return health;
        }
        return Health.status(TimelyHealth.DEGRADED)
                .withDetails(health.getDetails())
                .build();
    }
}
