package dev.ashlar.failures;

import static dev.ashlar.failures.Expectation.generic;
import static dev.ashlar.failures.Expectation.problem;
import static java.util.Map.entry;

import dev.ashlar.failures.Expectation.Kind;
import java.util.Map;

/** Parameters, the protocol, the container and security. */
final class RequestExpectations {

    private static final String MISMATCH = "TYPE_MISMATCH";
    private static final String MISSING = "PARAMETER_MISSING";

    static final Map<String, Expectation> ALL = Map.ofEntries(
            entry(
                    "type-mismatch-path",
                    problem(MISMATCH)
                            .error("path id", MISMATCH, "expected=integer")
                            .only(1)),
            entry(
                    "type-mismatch-query-enum",
                    problem(MISMATCH)
                            .error("query status", "INVALID_ENUM_VALUE", "allowed=[OPEN,CLOSED]")
                            .only(1)),
            entry(
                    "type-mismatch-path-uuid",
                    problem(MISMATCH)
                            .error("path key", MISMATCH, "expected=uuid")
                            .only(1)),
            entry(
                    "type-mismatch-query-date",
                    problem(MISMATCH)
                            .error("query since", MISMATCH, "expected=date (ISO 8601)")
                            .only(1)),
            entry(
                    "type-mismatch-query-list",
                    problem(MISMATCH).error("query ids", MISMATCH).only(1)),
            entry(
                    "type-mismatch-query-boolean",
                    problem(MISMATCH)
                            .error("query all", MISMATCH, "expected=boolean")
                            .only(1)),
            entry(
                    "type-mismatch-header",
                    problem(MISMATCH)
                            .error("header X-Depth", MISMATCH, "expected=integer")
                            .only(1)),
            entry(
                    "missing-query-param",
                    problem(MISSING).error("query q", "REQUIRED").only(1)),
            entry(
                    "missing-header",
                    problem(MISSING).error("header X-Tenant", "REQUIRED").only(1)),
            entry(
                    "missing-cookie",
                    problem(MISSING).error("cookie session", "REQUIRED").only(1)),
            entry(
                    "missing-part",
                    problem(MISSING).error("part file", "REQUIRED").only(1)),
            entry("max-upload-size", problem("PAYLOAD_TOO_LARGE").member("limit", 10_240)),
            entry("multipart-without-boundary", problem("MALFORMED_MULTIPART").withoutErrors()),
            entry("upload-that-is-none", Expectation.of(Kind.PROBLEM)),
            entry("handler-without-its-variable", generic()),
            entry("api-version-invalid", problem("UNSUPPORTED_API_VERSION").member("supported", "[1.0,2.0]")),
            entry("api-version-garbage", problem("INVALID_API_VERSION")),
            entry(
                    "unsupported-media-type",
                    problem("UNSUPPORTED_MEDIA_TYPE")
                            .member("supported", "[application/json]")
                            .header("Accept", "application/json")),
            entry(
                    "no-content-type",
                    problem("UNSUPPORTED_MEDIA_TYPE")
                            .sameAs("unsupported-media-type")
                            .header("Accept", "application/json")),
            entry(
                    "content-type-that-is-none",
                    problem("UNSUPPORTED_MEDIA_TYPE")
                            .sameAs("unsupported-media-type")
                            .header("Accept", "application/json")),
            entry("cors-rejected", problem("CORS_REJECTED")),
            entry("not-acceptable", problem("NOT_ACCEPTABLE").member("supported", "[application/json]")),
            entry("accept-that-is-none", problem("NOT_ACCEPTABLE")),
            entry("error-browser-accept-html", generic()),
            entry(
                    "method-not-allowed",
                    problem("METHOD_NOT_ALLOWED")
                            .member("supported", "[GET,POST]")
                            .header("Allow", "GET, ?POST|POST, ?GET")),
            entry("patch-not-allowed", problem("METHOD_NOT_ALLOWED").header("Allow", "GET")),
            entry("head-not-allowed", Expectation.of(Kind.HEAD).header("Allow", "POST")),
            entry("head-on-error", Expectation.of(Kind.HEAD)),
            entry("not-found-no-handler", problem("NOT_FOUND").withoutErrors()),
            entry("trailing-slash", problem("NOT_FOUND").sameAs("not-found-no-handler")),
            entry("firewall-semicolon", problem("REQUEST_REJECTED")),
            entry("firewall-double-slash", problem("REQUEST_REJECTED").sameAs("firewall-semicolon")),
            entry("firewall-method", Expectation.of(Kind.PROBLEM)),
            entry("tomcat-bad-url-escape", Expectation.of(Kind.PROBLEM)),
            entry("header-too-large", Expectation.of(Kind.PROBLEM)),
            entry("encoded-slash", Expectation.of(Kind.PROBLEM)),
            entry("null-byte", Expectation.of(Kind.PROBLEM)),
            entry("brace-in-path", Expectation.of(Kind.PROBLEM)),
            entry("bad-escape-in-query", Expectation.of(Kind.PROBLEM)),
            entry("no-token-401", unauthenticated()),
            entry("basic-instead-of-bearer", unauthenticated().sameAs("no-token-401")),
            entry("no-route-behind-the-fence", unauthenticated().sameAs("no-token-401")),
            entry("role-missing-anonymous", unauthenticated().sameAs("no-token-401")),
            entry("method-security-anonymous", unauthenticated().sameAs("no-token-401")),
            entry("bad-credentials-by-code", Expectation.of(Kind.PROBLEM)),
            entry("garbage-jwt", brokenToken()),
            entry("expired-jwt", brokenToken()),
            entry("jwt-forged", brokenToken()),
            entry("jwt-not-yet-valid", brokenToken()),
            entry("role-missing-403", problem("FORBIDDEN").withoutErrors()),
            entry("method-security-user", problem("FORBIDDEN").sameAs("role-missing-403")),
            entry("denied-by-code", problem("FORBIDDEN").sameAs("role-missing-403")),
            entry("csrf-403", problem("CSRF_TOKEN_MISSING")),
            entry("csrf-wrong-token", problem("CSRF_TOKEN_MISSING")));

    private RequestExpectations() {}

    private static Expectation unauthenticated() {
        return problem("UNAUTHENTICATED").header("WWW-Authenticate", "Bearer.*");
    }

    private static Expectation brokenToken() {
        return problem("INVALID_TOKEN")
                .sameAs("garbage-jwt")
                .header("WWW-Authenticate", "Bearer.*")
                .body(
                        "tells nothing of the token in its challenge",
                        reply -> !reply.header("WWW-Authenticate")
                                .orElse("")
                                .matches("(?i).*(jwt|expired|malformed|signature|parse).*"));
    }
}
