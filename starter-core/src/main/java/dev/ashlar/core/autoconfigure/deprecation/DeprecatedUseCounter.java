package dev.ashlar.core.autoconfigure.deprecation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts requests to deprecated operations by operation and client. */
final class DeprecatedUseCounter implements DeprecatedUseListener {

    private final Meter.MeterProvider<Counter> counters;

    DeprecatedUseCounter(MeterRegistry registry) {
        this.counters = Counter.builder("ashlar.deprecated.requests")
                .description("Requests to deprecated operations")
                .baseUnit("requests")
                .withRegistry(registry);
    }

    @Override
    public void used(String operation, String client) {
        counters.withTags("operation", operation, "client", client).increment();
    }
}
