package dev.ashlar.observability.autoconfigure.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/**
 * What the indicators of an application share.
 *
 * @param threads where they are asked
 * @param deadline how long each has
 * @param timeToLive how long an answer is given again
 * @param patience how long one is waited for that does not come back, before another one is asked beside it
 * @param all the indicators
 */
record ProbeSettings(
        ExecutorService threads,
        Duration deadline,
        Duration timeToLive,
        Duration patience,
        List<TimelyHealthIndicator> all) {

    private static final int DEADLINES = 10;

    ProbeSettings(ExecutorService threads, TimelyProperties properties) {
        this(
                threads,
                properties.deadline(),
                properties.timeToLive(),
                properties.deadline().multipliedBy(DEADLINES),
                new CopyOnWriteArrayList<>());
    }

    void askAll() {
        all.forEach(TimelyHealthIndicator::ask);
    }
}
