package dev.ashlar.errors.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A problem (RFC 9457) as another service sent it. Nothing in it can be relied upon: every member may be absent, or have
 * another type than it should have, and is null then.
 *
 * @param status the status of the response, whatever the member says
 * @param members all members of the body
 */
public record ReceivedProblem(HttpStatusCode status, Map<String, Object> members) {

    /** Copies the members, keeping their order. */
    public ReceivedProblem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The {@code type}, {@code about:blank} where none is given. */
    public String type() {
        String type = text("type");
        return type == null ? "about:blank" : type;
    }

    /** The stable code, which Ashlar's problems have and others may. */
    public @Nullable String code() {
        return text("code");
    }

    /** The title, for people. */
    public @Nullable String title() {
        return text("title");
    }

    /** What is wrong, for people. */
    public @Nullable String detail() {
        return text("detail");
    }

    /** The id under which the other service logged the failure. */
    public @Nullable String requestId() {
        return text("requestId");
    }

    /** The single errors, empty where there are none. */
    public List<ReceivedError> errors() {
        return members.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(error -> ReceivedError.of((Map<?, ?>) error))
                        .toList()
                : List.of();
    }

    private @Nullable String text(String member) {
        return members.get(member) instanceof String text ? text : null;
    }
}
