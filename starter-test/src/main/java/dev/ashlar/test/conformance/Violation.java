package dev.ashlar.test.conformance;

import tools.jackson.databind.JsonNode;

/**
 * A value that a schema does not allow, in one respect.
 *
 * @param what the respect, such as {@code /name too long}
 * @param isMissing whether it lacks something, which is all right where only changes are sent
 */
record Violation(String what, JsonNode value, boolean isMissing) {

    Violation(String what, JsonNode value) {
        this(what, value, false);
    }

    static Violation missing(String what, JsonNode value) {
        return new Violation(what, value, true);
    }

    /** How deep in the value it is. */
    int depth() {
        return what.split("/", -1).length;
    }

    /** The same of something around it. */
    Violation of(JsonNode whole) {
        return new Violation(what, whole, isMissing);
    }

    /** The same with the place where it is. */
    Violation at(String place) {
        return what.startsWith("/")
                ? this
                : new Violation((place.isEmpty() ? "/" : place) + " " + what, value, isMissing);
    }
}
