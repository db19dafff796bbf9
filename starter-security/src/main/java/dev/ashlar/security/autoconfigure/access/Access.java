package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import java.time.Duration;
import java.util.List;

/** What a handler asks of its callers. */
sealed interface Access {

    /** The same for callers whose login is as fresh. */
    default Access loggedInWithin(Duration longest) {
        return new Guarded(List.of(Credentials.caller().loggedInWithin(longest)));
    }

    /** Nothing; what method security asks for, it asks for itself. */
    record Open() implements Access {}

    /**
     * One of several.
     *
     * @param alternatives what a caller can show; none keeps everybody out
     */
    record Guarded(List<Credentials> alternatives) implements Access {

        @Override
        public Access loggedInWithin(Duration longest) {
            return new Guarded(alternatives.stream()
                    .map(credentials -> credentials.loggedInWithin(longest))
                    .toList());
        }
    }

    /** Nobody has said, so nobody may. */
    record Undeclared() implements Access {}
}
