package dev.ashlar.failures;

import dev.ashlar.failures.table.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a line of the tables means, in checks.
 *
 * @param kind the kind of answer that is expected
 * @param checks what is expected of this answer, beside what every answer of the kind must be
 */
record Expectation(Kind kind, List<Check> checks) {

    enum Kind {
        /** A problem body. */
        PROBLEM,
        /** Headers alone. */
        HEAD,
        /** A response that ends in the middle, or a problem if nothing was sent before. */
        CUT,
        /** Server-sent events, the last of which is the problem. */
        EVENTS,
        /** A GraphQL response, its errors in its own form. */
        GRAPHQL
    }

    static Expectation problem(String code) {
        return new Expectation(Kind.PROBLEM, List.of())
                .and("has the code " + code, (reply, all) -> code.equals(text(reply.json(), "code")));
    }

    /** A problem that says no more than that something unexpected happened. */
    static Expectation generic() {
        return problem("INTERNAL_ERROR").sameAs("uncaught-runtime").withoutErrors();
    }

    static Expectation of(Kind kind) {
        return new Expectation(kind, List.of());
    }

    static Expectation graphql(String code) {
        return of(Kind.GRAPHQL)
                .and(
                        "has the code " + code + " in its extensions",
                        (reply, all) -> code.equals(
                                reply.json().at("/errors/0/extensions/code").asString("")));
    }

    /** Expects an error at a place ({@code #/qty}, {@code query page}, {@code ? amount}) with bounds ({@code min=1}). */
    Expectation error(String place, String code, String... bounds) {
        return and(
                "tells %s at %s %s".formatted(code, place, String.join(" ", bounds)),
                (reply, all) -> reply.json()
                        .path("errors")
                        .valueStream()
                        .anyMatch(error ->
                                isAt(place, error) && code.equals(text(error, "code")) && hasBounds(error, bounds)));
    }

    /** Expects no further errors than the ones told so far. */
    Expectation only(int count) {
        return and(
                "tells " + count + " errors and no more",
                (reply, all) -> reply.json().path("errors").size() == count);
    }

    Expectation withoutErrors() {
        return and(
                "tells no single errors",
                (reply, all) -> reply.json().path("errors").isMissingNode());
    }

    Expectation member(String name, Object value) {
        return and(
                "has %s = %s".formatted(name, value),
                (reply, all) -> value.toString().equals(shown(reply.json().path(name))));
    }

    Expectation has(String name) {
        return and("has " + name, (reply, all) -> reply.json().has(name));
    }

    Expectation header(String name, String pattern) {
        return and(
                "sends %s: %s".formatted(name, pattern),
                (reply, all) -> reply.header(name)
                        .filter(value -> value.matches(pattern))
                        .isPresent());
    }

    Expectation retryAfter() {
        return header("Retry-After", "[1-9]\\d*");
    }

    /** Expects what another line is answered with, but for what belongs to the single request. */
    Expectation sameAs(String other) {
        return and(
                "says the same as " + other,
                (reply, all) -> all.byCase().containsKey(other)
                        && blanked(reply).equals(blanked(all.byCase().get(other))));
    }

    Expectation body(String sentence, Predicate<Reply> test) {
        return and(sentence, (reply, all) -> test.test(reply));
    }

    private Expectation and(String sentence, BiPredicate<Reply, Answers> test) {
        List<Check> more = new ArrayList<>(checks);
        more.add(new Check(sentence, test));
        return new Expectation(kind, List.copyOf(more));
    }

    /** A body without what differs from request to request. */
    static JsonNode blanked(Reply reply) {
        JsonNode body = reply.json();
        if (body.isObject()) {
            body.asObject().remove(List.of("requestId", "timestamp", "instance"));
            body.path("errors")
                    .forEach(error -> error.path("extensions").asObjectOpt().ifPresent(own -> own.remove("requestId")));
        }
        return body;
    }

    private static boolean isAt(String place, JsonNode error) {
        if (place.startsWith("#")) {
            return place.equals(text(error, "pointer"));
        }
        String[] words = place.split(" ");
        return words[1].equals(text(error, "parameter"))
                && (words[0].equals("?") || words[0].equals(text(error, "in")));
    }

    private static boolean hasBounds(JsonNode error, String... bounds) {
        for (String bound : bounds) {
            String[] pair = bound.split("=", 2);
            if (!pair[1].equals(shown(error.path(pair[0])))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : value.toString().replace("\"", "");
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asString("");
    }
}
