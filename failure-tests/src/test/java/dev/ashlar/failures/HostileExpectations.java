package dev.ashlar.failures;

import static dev.ashlar.failures.Expectation.generic;
import static dev.ashlar.failures.Expectation.problem;
import static java.util.Map.entry;

import dev.ashlar.failures.Expectation.Kind;
import java.util.Map;

/** What nobody would send or throw by chance. */
final class HostileExpectations {

    static final Map<String, Expectation> ALL = Map.ofEntries(
            entry("interrupted", generic()),
            entry("checked-exception", generic()),
            entry("no-message", generic()),
            entry("message-throws", generic()),
            entry("deep-cause", generic()),
            entry("circular-cause", generic()),
            entry("assertion-error", generic()),
            entry("linkage-error", generic()),
            entry("failure-that-says-success", generic()),
            entry("circular-json", generic()),
            entry("binder-throws", generic()),
            entry("deferred-error", generic()),
            entry("future-cancelled", generic()),
            entry("stream-fails-at-once", generic()),
            entry(
                    "setter-throws",
                    problem("TYPE_MISMATCH")
                            .error("query name", "TYPE_MISMATCH")
                            .only(1)),
            entry(
                    "list-index-that-is-none",
                    problem("BAD_REQUEST")
                            .error("query names[abc]", "UNKNOWN_PARAMETER")
                            .only(1)),
            entry(
                    "list-index-too-large",
                    problem("BAD_REQUEST")
                            .error("query names[99999]", "UNKNOWN_PARAMETER")
                            .only(1)),
            entry("problem-by-hand", problem("BAD_REQUEST").withoutErrors()),
            entry("problem-returned", problem("CONFLICT").withoutErrors()),
            entry("form-bad-escape", Expectation.of(Kind.PROBLEM)),
            entry("part-without-name", Expectation.of(Kind.PROBLEM)),
            entry("unknown-method", Expectation.of(Kind.PROBLEM)),
            entry("header-name-with-space", Expectation.of(Kind.PROBLEM)),
            entry("header-without-colon", Expectation.of(Kind.PROBLEM)),
            entry("length-that-is-none", Expectation.of(Kind.PROBLEM)),
            entry("two-lengths", Expectation.of(Kind.PROBLEM)),
            entry("broken-chunk", Expectation.of(Kind.PROBLEM)),
            entry("backslash", Expectation.of(Kind.PROBLEM)),
            entry(
                    "missing-matrix-variable",
                    problem("PARAMETER_MISSING").error("path seat", "REQUIRED").only(1)),
            entry(
                    "missing-all",
                    problem("PARAMETER_MISSING")
                            .error("query number", "REQUIRED")
                            .error("query price", "REQUIRED")
                            .only(4)),
            entry(
                    "empty-values",
                    problem("TYPE_MISMATCH")
                            .error("query number", "TYPE_MISMATCH")
                            .error("query day", "REQUIRED")
                            .only(4)),
            entry(
                    "impossible-values",
                    problem("TYPE_MISMATCH")
                            .error("query state", "INVALID_ENUM_VALUE")
                            .error("query day", "TYPE_MISMATCH")
                            .only(4)),
            entry(
                    "path-overflow",
                    problem("TYPE_MISMATCH").error("path id", "TYPE_MISMATCH").only(1)),
            entry(
                    "negative-page",
                    problem("VALIDATION_FAILED")
                            .error("query page", "MIN", "min=0")
                            .only(1)),
            entry("part-never-ends", problem("MALFORMED_MULTIPART")),
            entry("json-of-blanks", problem("BODY_MISSING")),
            entry("json-twice", problem("MALFORMED_JSON").has("line")),
            entry("json-trailing-text", problem("MALFORMED_JSON").has("line")),
            entry("json-not-a-number", problem("MALFORMED_JSON").has("line")),
            entry("json-comment", problem("MALFORMED_JSON").has("line")),
            entry("json-leading-zero", problem("MALFORMED_JSON").has("line")),
            entry(
                    "json-1e400",
                    problem("TYPE_MISMATCH").error("#/count", "TYPE_MISMATCH").only(1)),
            entry(
                    "json-huge-exponent",
                    problem("TYPE_MISMATCH").error("#/count", "TYPE_MISMATCH").only(1)),
            entry(
                    "json-boolean-for-number",
                    problem("TYPE_MISMATCH").error("#/count", "TYPE_MISMATCH").only(1)),
            entry(
                    "json-odd-key",
                    problem("TYPE_MISMATCH")
                            .error("#/amounts/a~1b~0c", "TYPE_MISMATCH")
                            .only(1)),
            entry(
                    "json-empty-key",
                    problem("UNKNOWN_PROPERTY").error("#/", "UNKNOWN_PROPERTY").only(1)),
            entry("json-charset-unknown", problem("UNSUPPORTED_MEDIA_TYPE")),
            entry("options-unknown", problem("NOT_FOUND")),
            entry("head-of-failure", Expectation.of(Kind.HEAD)),
            entry("origin-null", problem("CORS_REJECTED")),
            entry("preflight-rejected", problem("CORS_REJECTED")),
            entry("nul-in-text-sql", problem("VALIDATION_FAILED").withoutErrors()),
            entry("nul-in-text", problem("VALIDATION_FAILED").withoutErrors()),
            entry("unreadable-text-sql", problem("VALIDATION_FAILED").withoutErrors()),
            entry("row-too-large-to-index", problem("VALIDATION_FAILED").withoutErrors()),
            entry("view-check", problem("VALIDATION_FAILED").withoutErrors()),
            entry("database-dropped", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("disk-error", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("connection-lost", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("task-timeout", problem("TIMEOUT").retryAfter()));

    private HostileExpectations() {}
}
