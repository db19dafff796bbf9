package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.autoconfigure.GivenProblem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A problem that a handler of the application answers itself, and what it lacks. What is set stays as it is. */
public final class ReturnedProblem {

    /** Members that are not among the properties. */
    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance");

    private ReturnedProblem() {}

    /** The problem to render; null where the body tells of a success. */
    public static @Nullable Problem of(ProblemDetail returned) {
        if (returned.getProperties() instanceof Completed completed) {
            returned.setProperties(completed.given);
        }
        return returned.getStatus() < 400
                ? null
                : GivenProblem.of(returned, HttpStatusCode.valueOf(returned.getStatus()));
    }

    /** Fills in what the rendered problem has and the returned one lacks. */
    public static void complete(ProblemDetail returned, ProblemBody rendered) {
        Map<String, Object> members = rendered.members();
        returned.setType(URI.create(String.valueOf(members.get("type"))));
        returned.setTitle(String.valueOf(members.get("title")));
        if (returned.getDetail() == null && members.get("detail") instanceof String detail) {
            returned.setDetail(detail);
        }
        if (returned.getInstance() == null) {
            returned.setInstance(URI.create(String.valueOf(members.get("instance"))));
        }
        Map<String, Object> given = returned.getProperties();
        Completed completed = new Completed(given == null ? Map.of() : given);
        members.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                completed.putIfAbsent(name, value);
            }
        });
        returned.setProperties(completed);
    }

    /** Tells what was given from what was added: an application may return the same object again. */
    private static final class Completed extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> given;

        Completed(Map<String, Object> given) {
            super(given);
            this.given = given;
        }
    }
}
