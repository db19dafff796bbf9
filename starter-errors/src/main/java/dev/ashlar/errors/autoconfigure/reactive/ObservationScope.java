package dev.ashlar.errors.autoconfigure.reactive;

import io.micrometer.observation.Observation;
import java.util.function.Supplier;
import reactor.util.context.ContextView;

/** Runs in the scope of the request's observation, so that trace ids are where logging looks for them. */
final class ObservationScope {

    /** {@code ObservationThreadLocalAccessor.KEY}, whose class needs a library that is optional. */
    private static final String KEY = "micrometer.observation";

    private ObservationScope() {}

    static <T> T call(ContextView context, Supplier<T> work) {
        if (!(context.getOrDefault(KEY, null) instanceof Observation observation)) {
            return work.get();
        }
        try (Observation.Scope scope = observation.openScope()) {
            return work.get();
        }
    }
}
