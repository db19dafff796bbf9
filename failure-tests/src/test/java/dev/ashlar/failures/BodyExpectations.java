package dev.ashlar.failures;

import static dev.ashlar.failures.Expectation.generic;
import static dev.ashlar.failures.Expectation.problem;
import static java.util.Map.entry;

import java.util.Map;

/** Bodies that cannot be read, or are read and invalid. */
final class BodyExpectations {

    private static final String MISMATCH = "TYPE_MISMATCH";
    private static final String INVALID = "VALIDATION_FAILED";

    static final Map<String, Expectation> ALL = Map.ofEntries(
            entry(
                    "malformed-json",
                    problem("MALFORMED_JSON").has("line").has("column").withoutErrors()),
            entry("trailing-garbage-json", problem("MALFORMED_JSON").withoutErrors()),
            entry("empty-body", problem("BODY_MISSING").withoutErrors()),
            entry("null-body", problem("BODY_MISSING").sameAs("empty-body")),
            entry("too-deep-json", problem("PAYLOAD_TOO_COMPLEX").withoutErrors()),
            entry("deep-array", either("PAYLOAD_TOO_COMPLEX", MISMATCH)),
            entry(
                    "unknown-property",
                    problem("UNKNOWN_PROPERTY")
                            .error("#/colour", "UNKNOWN_PROPERTY")
                            .only(1)),
            entry(
                    "nested-unknown-property",
                    problem("UNKNOWN_PROPERTY")
                            .error("#/lines/0/colour", "UNKNOWN_PROPERTY")
                            .only(1)),
            mismatch("type-mismatch-int", "#/qty", "integer"),
            mismatch("type-mismatch-nested", "#/lines/1/count", "integer"),
            mismatch("invalid-date-body", "#/due", "date (ISO 8601)"),
            mismatch("array-instead-of-object", "#", "object"),
            mismatch("text-for-object-root", "#", "object"),
            mismatch("object-for-list-root", "#", "array"),
            mismatch("int-overflow", "#/qty", "integer"),
            mismatch("fraction-for-int", "#/qty", "integer"),
            mismatch("object-for-text", "#/name", "string"),
            mismatch("text-for-list", "#/lines", "array"),
            mismatch("text-for-boolean", "#/active", "boolean"),
            mismatch("text-for-uuid", "#/reference", "uuid"),
            entry(
                    "invalid-enum-body",
                    problem(MISMATCH)
                            .error("#/status", "INVALID_ENUM_VALUE", "allowed=[OPEN,CLOSED]")
                            .only(1)),
            entry(
                    "null-for-primitive",
                    problem(MISMATCH).error("#/qty", "NOT_NULL").only(1)),
            entry(
                    "several-types-at-once",
                    problem(MISMATCH)
                            .error("#/due", MISMATCH, "expected=date (ISO 8601)")
                            .error("#/qty", MISMATCH, "expected=integer")
                            .error("#/status", "INVALID_ENUM_VALUE", "allowed=[OPEN,CLOSED]")
                            .only(3)),
            entry(
                    "validation-flat",
                    problem(INVALID)
                            .error("#/name", "NOT_BLANK")
                            .error("#/qty", "MIN", "min=1")
                            .only(2)
                            .body(
                                    "is sorted by place",
                                    reply -> reply.json()
                                            .at("/errors/0/pointer")
                                            .asString("")
                                            .equals("#/name"))),
            entry(
                    "validation-nested",
                    problem(INVALID)
                            .error("#/address/street", "NOT_BLANK")
                            .error("#/address/zip", "PATTERN")
                            .error("#/lines/0/sku", "NOT_BLANK")
                            .error("#/lines/0/count", "MIN", "min=1")
                            .only(4)),
            entry(
                    "validation-secret-value",
                    problem(INVALID)
                            .error("#/password", "SIZE", "min=8")
                            .error("#/email", "EMAIL")
                            .only(2)),
            entry(
                    "validation-list-element",
                    problem(INVALID)
                            .error("#/1/count", "MIN", "min=1")
                            .error("#/1/sku", "NOT_BLANK")
                            .only(2)),
            entry(
                    "validation-query-param",
                    problem(INVALID)
                            .error("query page", "MIN", "min=0")
                            .error("query size", "MAX", "max=100")
                            .only(2)),
            entry(
                    "validation-form",
                    problem(INVALID)
                            .error("? name", "NOT_BLANK")
                            .error("? stars", "MAX", "max=5")
                            .only(2)),
            entry(
                    "validation-service-layer",
                    problem(INVALID).error("? amount", "MAX", "max=10").only(1)),
            entry(
                    "validation-path",
                    problem(INVALID).error("path id", "MIN", "min=1").only(1)),
            entry(
                    "validation-header",
                    problem(INVALID).error("header X-Tenant", "SIZE", "max=3").only(1)),
            entry(
                    "validation-cookie",
                    problem(INVALID).error("cookie session", "SIZE", "min=5").only(1)),
            entry("validation-return-value", generic()));

    private BodyExpectations() {}

    private static Map.Entry<String, Expectation> mismatch(String name, String pointer, String expected) {
        return entry(
                name,
                problem(MISMATCH)
                        .error(pointer, MISMATCH, "expected=" + expected)
                        .only(1));
    }

    private static Expectation either(String code, String other) {
        return Expectation.of(Expectation.Kind.PROBLEM)
                .body(
                        "has the code %s or %s".formatted(code, other),
                        reply -> reply.json().path("code").asString("").matches(code + "|" + other));
    }
}
