package dev.ashlar.errors.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What else is wrong with a request, beside the failure that it is attached to as a suppressed exception. Handlers of the
 * application see the failure that they would see without it.
 */
public final class FurtherFailures extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Throwable> failures;

    /** Further failures, in the order in which they are to be told. */
    public FurtherFailures(List<? extends Throwable> failures) {
        super("Further arguments of the handler are wrong", null, false, false);
        this.failures = List.copyOf(failures);
    }

    static Stream<Throwable> of(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(FurtherFailures.class::isInstance)
                .flatMap(further -> ((FurtherFailures) further).failures.stream());
    }
}
