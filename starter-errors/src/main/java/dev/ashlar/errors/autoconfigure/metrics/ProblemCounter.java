package dev.ashlar.errors.autoconfigure.metrics;

import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts problems by code, status and route; the route is the handler's pattern, so that there are not too many. */
final class ProblemCounter implements ProblemListener {

    private static final String UNKNOWN = "UNKNOWN";

    private final Meter.MeterProvider<Counter> counters;

    ProblemCounter(MeterRegistry registry) {
        this.counters = Counter.builder("ashlar.errors")
                .description("Requests that were answered with a problem")
                .baseUnit("responses")
                .withRegistry(registry);
    }

    @Override
    public void answered(ProblemBody body, ProblemContext context) {
        String route = context.route() == null ? UNKNOWN : context.route();
        counters.withTags(
                        "code",
                        body.code().name(),
                        "status",
                        Integer.toString(body.status().value()),
                        "route",
                        route)
                .increment();
    }
}
