package dev.ashlar.errors.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the errors of a received problem.
 *
 * @param pointer where in the body, a JSON Pointer as URI fragment such as {@code #/lines/0/quantity}
 * @param parameter which parameter, header or cookie instead
 * @param code what is wrong, in UPPER_SNAKE
 * @param detail what is wrong, for people
 * @param members all members, bounds such as {@code min} included
 */
public record ReceivedError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String code,
        @Nullable String detail,
        Map<String, Object> members) {

    static ReceivedError of(Map<?, ?> error) {
        Map<String, Object> members = new LinkedHashMap<>();
        error.forEach((name, value) -> members.put(String.valueOf(name), value));
        return new ReceivedError(
                text(members, "pointer"),
                text(members, "parameter"),
                text(members, "code"),
                text(members, "detail"),
                Collections.unmodifiableMap(members));
    }

    private static @Nullable String text(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }
}
