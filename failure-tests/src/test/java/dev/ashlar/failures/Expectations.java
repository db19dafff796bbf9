package dev.ashlar.failures;

import dev.ashlar.failures.table.FailureCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What each line of the tables means, by its name. */
final class Expectations {

    private static final Map<String, Expectation> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(BodyExpectations.ALL);
        ALL.putAll(RequestExpectations.ALL);
        ALL.putAll(ApplicationExpectations.ALL);
        ALL.putAll(DependencyExpectations.ALL);
        ALL.putAll(HostileExpectations.ALL);
    }

    private Expectations() {}

    static Expectation of(FailureCase failure) {
        Expectation expectation = ALL.get(failure.name());
        if (expectation == null) {
            throw new AssertionError("Nobody has said what must be answered to " + failure.name());
        }
        return expectation;
    }

    static Set<String> names() {
        return ALL.keySet();
    }
}
