package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import java.util.List;

/** What a handler asks of its callers. */
sealed interface Access {

    /** Nothing; what method security asks for, it asks for itself. */
    record Open() implements Access {}

    /**
     * One of several.
     *
     * @param alternatives what a caller can show; none keeps everybody out
     */
    record Guarded(List<Credentials> alternatives) implements Access {}

    /** Nobody has said, so nobody may. */
    record Undeclared() implements Access {}
}
