package dev.ashlar.observability.autoconfigure.health;

import java.util.Set;
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

    private static final Set<Status> DOWN = Set.of(Status.DOWN, Status.OUT_OF_SERVICE, TimelyHealth.DEGRADED);

    private final String name;
    private final HealthIndicator indicator;
    private final ProbeSettings settings;
    private final boolean required;
    private @Nullable Probe latest;
    private @Nullable Probe stuck;
    private volatile double level = Double.NaN;

    TimelyHealthIndicator(String name, HealthIndicator indicator, ProbeSettings settings, boolean required) {
        this.name = name;
        this.indicator = indicator;
        this.settings = settings;
        this.required = required;
    }

    /** All are asked when one is: each has its deadline, and whoever asks for all of them waits for one. */
    @Override
    public @Nullable Health health() {
        settings.askAll();
        return answer(ask());
    }

    String name() {
        return name;
    }

    boolean isRequired() {
        return required;
    }

    /** What it last said, without waiting for what it says now: 1 for up, 0 for down, and NaN while it has not said anything. */
    double level() {
        Probe probe = ask();
        if (probe.isDecided(settings.deadline().toNanos())) {
            Health health = answer(probe);
            level = health != null && DOWN.contains(health.getStatus()) ? 0 : 1;
        }
        return level;
    }

    private @Nullable Health answer(Probe probe) {
        try {
            return rated(probe.answer(settings.deadline().toNanos()));
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
        if (current == null || current.isOver(settings.timeToLive().toNanos()) || isGivenUp(current)) {
            Supplier<@Nullable Health> question = indicator::health;
            current = new Probe(question, settings.threads());
            latest = current;
        }
        return current;
    }

    /**
     * Whether to ask again beside a question that is stuck, as one is that reads from a host that vanished: it may be so for many
     * minutes, while the host is back long since. One such is let be, not more.
     */
    private boolean isGivenUp(Probe current) {
        boolean room = stuck == null || stuck.isOver(0);
        if (room && current.isOlderThan(settings.patience().toNanos())) {
            stuck = current;
            return true;
        }
        return false;
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
