package dev.ashlar.observability.autoconfigure.health;

/** Where the state of indicators is measured. */
@FunctionalInterface
interface HealthMeters {

    void watch(TimelyHealthIndicator indicator);
}
