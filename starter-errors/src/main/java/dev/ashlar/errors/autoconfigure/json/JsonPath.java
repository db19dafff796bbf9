package dev.ashlar.errors.autoconfigure.json;

import java.util.List;
import tools.jackson.core.JacksonException;

/** JSON Pointers (RFC 6901) as text. */
final class JsonPath {

    private JsonPath() {}

    /** The pointer that Jackson's path makes. */
    static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append(step(name == null ? Integer.toString(step.getIndex()) : name));
        }
        return pointer.toString();
    }

    /** The part of a pointer that leads to a member. */
    static String step(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to what contains the value. */
    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** Whether one pointer is the other, or leads to what contains it. */
    static boolean contains(String one, String other) {
        return other.equals(one) || other.startsWith(one + "/");
    }
}
