package dev.ashlar.failures;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.Reply;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The one shape that every problem body has. */
final class ProblemShape {

    /** What the problem of every line must be. */
    static List<Check> checks(FailureCase failure) {
        return List.of(
                new Check(
                        "is application/problem+json",
                        (reply, all) -> reply.mediaType().equals("application/problem+json")),
                new Check(
                        "repeats its status",
                        (reply, all) -> reply.json().path("status").asInt() == reply.status()),
                new Check(
                        "has a type made of its code",
                        (reply, all) -> text(reply, "type").endsWith("/problems/" + kebab(reply))),
                new Check("has a type that can be looked up", ProblemShape::isExplained),
                new Check(
                        "has a title and a detail in words",
                        (reply, all) -> isProse(reply.json(), "title") && isProse(reply.json(), "detail")),
                new Check("names the path asked for", (reply, all) -> isInstance(text(reply, "instance"), failure)),
                new Check(
                        "has a request id",
                        (reply, all) -> !text(reply, "requestId").isBlank()),
                new Check("has a time in UTC", (reply, all) -> isUtc(text(reply, "timestamp"))),
                new Check(
                        "has well-formed errors",
                        (reply, all) ->
                                reply.json().path("errors").valueStream().allMatch(ProblemShape::isWellFormed)));
    }

    private ProblemShape() {}

    private static boolean isExplained(Reply reply, Answers answers) {
        Reply page = answers.byType().get(text(reply, "type"));
        return page != null
                && page.status() == 200
                && page.json().path("code").asString("").equals(text(reply, "code"));
    }

    /** A container that refuses a request line does not always know its path. */
    private static boolean isInstance(String instance, FailureCase failure) {
        return instance.equals(failure.call().path())
                || (failure.category().equals("container") && instance.equals("/"));
    }

    private static String kebab(Reply reply) {
        return text(reply, "code").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isWellFormed(JsonNode error) {
        boolean placed = error.path("pointer").asString("").startsWith("#")
                || !error.path("parameter").asString("").isBlank();
        return placed && error.path("code").asString("").matches("[A-Z][A-Z0-9_]+") && isProse(error, "detail");
    }

    private static boolean isProse(JsonNode object, String member) {
        String text = object.path(member).asString("");
        return !text.isBlank() && !text.contains("{0") && !text.contains("{min") && !text.contains("???");
    }

    private static boolean isUtc(String timestamp) {
        try {
            return timestamp.endsWith("Z")
                    && Instant.parse(timestamp).isBefore(Instant.now().plusSeconds(1));
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private static String text(Reply reply, String member) {
        return reply.json().path(member).asString("");
    }
}
