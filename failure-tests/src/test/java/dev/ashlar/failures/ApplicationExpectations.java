package dev.ashlar.failures;

import static dev.ashlar.failures.Expectation.generic;
import static dev.ashlar.failures.Expectation.graphql;
import static dev.ashlar.failures.Expectation.problem;
import static java.util.Map.entry;

import dev.ashlar.failures.Expectation.Kind;
import java.util.Map;

/** What handlers, filters and resolvers throw, and answers that break. */
final class ApplicationExpectations {

    static final Map<String, Expectation> ALL = Map.ofEntries(
            entry("uncaught-runtime", problem("INTERNAL_ERROR").withoutErrors()),
            entry("npe", generic()),
            entry("illegal-argument", generic()),
            entry("out-of-memory", generic()),
            entry("stack-overflow", generic()),
            entry("number-format", generic()),
            entry("unsupported-operation", generic()),
            entry("filter-throws", generic()),
            entry("future-fails", generic()),
            entry("worker-fails", generic()),
            entry("cause-of-something-else", generic()),
            entry("response-status-exception", problem("NOT_FOUND").member("detail", "Order 42 not found")),
            entry(
                    "error-response-exception",
                    problem("VALIDATION_FAILED")
                            .member("title", "Given")
                            .member("detail", "As given.")
                            .member("balance", 30)),
            entry("response-status-annotation", Expectation.of(Kind.PROBLEM).member("detail", "Short and stout")),
            entry("application-not-found", problem("NOT_FOUND").member("detail", "Order 42 does not exist.")),
            entry("wrapped-in-a-future", problem("NOT_FOUND").member("detail", "Order 43 does not exist.")),
            entry("application-conflict", problem("CONFLICT").member("detail", "The order is shipped already.")),
            entry("application-rule", problem("BUSINESS_RULE_VIOLATED").member("detail", "No orders on Sundays.")),
            entry("application-gone", problem("GONE")),
            entry("application-unavailable", problem("SERVICE_UNAVAILABLE").header("Retry-After", "17")),
            entry("application-todo", problem("NOT_IMPLEMENTED")),
            entry(
                    "application-invalid",
                    problem("VALIDATION_FAILED")
                            .error("#/lines/2", "ODD", "step=2")
                            .error("#/lines/10", "ODD")
                            .body(
                                    "counts when it sorts",
                                    reply -> reply.json()
                                            .at("/errors/0/pointer")
                                            .asString("")
                                            .equals("#/lines/2"))),
            entry("status-without-body", problem("CONFLICT")),
            entry("filter-sends-error", problem("CONFLICT").sameAs("status-without-body")),
            entry("filter-challenges", problem("UNAUTHENTICATED").header("WWW-Authenticate", "Basic realm=\"shop\"")),
            entry("async-timeout", problem("TIMEOUT").retryAfter()),
            entry("write-fails-at-once", generic()),
            entry("written-but-not-sent", generic()),
            entry("streaming-body-fails", Expectation.of(Kind.CUT)),
            entry("list-breaks-late", Expectation.of(Kind.CUT)),
            entry("hand-written-breaks-late", Expectation.of(Kind.CUT)),
            entry("sse-fails-midway", Expectation.of(Kind.EVENTS)),
            entry(
                    "graphql-resolver-throws",
                    graphql("INTERNAL_ERROR")
                            .body(
                                    "has a request id",
                                    reply -> !reply.json()
                                            .at("/errors/0/extensions/requestId")
                                            .asString("")
                                            .isBlank())),
            entry(
                    "graphql-arg-invalid",
                    graphql("VALIDATION_FAILED")
                            .body(
                                    "names the argument",
                                    reply -> reply.json()
                                            .at("/errors/0/extensions/errors/0")
                                            .toString()
                                            .contains("\"q\""))),
            entry("graphql-application-exception", graphql("NOT_FOUND")),
            entry("graphql-syntax", located("InvalidSyntax")),
            entry("graphql-unknown-field", located("ValidationError")),
            entry("graphql-malformed-body", Expectation.of(Kind.PROBLEM)));

    private ApplicationExpectations() {}

    private static Expectation located(String classification) {
        return Expectation.of(Kind.GRAPHQL)
                .body(
                        "is a " + classification,
                        reply -> reply.json()
                                .at("/errors/0/extensions/classification")
                                .asString("")
                                .equals(classification))
                .body(
                        "tells where",
                        reply -> reply.json().at("/errors/0/locations/0").has("line"));
    }
}
