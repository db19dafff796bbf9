package dev.ashlar.security.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.test.LeakCheck;
import dev.ashlar.test.security.RateLimitContractTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds of a running application what anybody can try at its edge: headers, methods, origins, proxies, types, sizes, passwords
 * and endpoints that nobody meant to allow, and what answers give away. Inherit it, with {@code ashlar-starter-test}:
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class EdgeTests extends SecurityContractTests {
 *
 *     @Override
 *     protected String openPath() {
 *         return "/actuator/health";
 *     }
 *
 *     @Override
 *     protected String guardedPath() {
 *         return "/orders";
 *     }
 * }
 * }</pre>
 *
 * <p>No request of it can succeed but those for the open path. The limit of logins is used up for the address of the tests.
 */
public abstract class SecurityContractTests extends CalledApplication {

    private static final String EVIL = "evil.example";
    private static final int MANY_LOGINS = 200;

    /** For subclasses. */
    protected SecurityContractTests() {}

    /** A path that everybody may read. */
    protected abstract String openPath();

    /** SEC-43, SEC-19: whoever gives the answer. */
    @Test
    void everyAnswerCarriesCarefulHeaders() throws IOException {
        assertCareful(200, calls().get(openPath(), Map.of()));
        assertCareful(400, calls().get(openPath() + ";a=b", Map.of()));
        assertCareful(400, calls().postJson(guardedPath(), credentials(), "{"));
        assertCareful(401, calls().postJson(guardedPath(), Map.of(), "{}"));
        assertCareful(404, calls().get("/there-is/no-such-route", credentials()));
        assertCareful(405, calls().send("PROPFIND", guardedPath(), credentials(), ""));
        assertCareful(415, calls().send("POST", guardedPath(), with("Content-Type", "text/x-none"), "a"));
        assertCareful(400, calls().raw("GET /%zz HTTP/1.1", "Host: localhost"));
        assertCareful(400, calls().raw("GET / HTTP/1.1", "Host: localhost", "Bad\u0001Header: a"));
    }

    /** SEC-41 */
    @Test
    void methodsThatNobodyDeclaredAreRefused() throws IOException {
        for (String method : List.of("TRACE", "TRACK", "PROPFIND", "FOO")) {
            assertThat(calls().send(method, guardedPath(), Map.of(), "").status())
                    .as(method)
                    .isIn(400, 401, 405);
            Seen known = calls().send(method, guardedPath(), credentials(), "");
            assertThat(known.status()).as(method).isIn(400, 405);
            assertThat(known.header("allow"))
                    .as(method)
                    .singleElement()
                    .asString()
                    .contains("post")
                    .doesNotContain("trace");
        }
        assertThat(calls().raw("CONNECT " + guardedPath() + " HTTP/1.1", "Host: localhost")
                        .status())
                .isIn(400, 405, 501);
    }

    /** SEC-42 */
    @Test
    void noFailureSaysMoreThanItsCode() throws IOException {
        assertTellsNothing(calls().postJson(guardedPath(), credentials(), "{\"a\": "));
        assertTellsNothing(calls().postJson(guardedPath(), credentials(), "[\"hunter2\"]"));
        assertTellsNothing(calls().get("/there-is/no-such-route?a=hunter2", credentials()));
        assertTellsNothing(calls().raw("GET /%zz HTTP/1.1", "Host: localhost"));
        assertNothingOf(calls().raw("GET /\u0001 HTTP/1.1", "Host: localhost"));
        assertNothingOf(calls().raw("hunter2"));
    }

    /** SEC-54, SEC-42 */
    @Test
    void requestsThatAreTooLargeAreRefused() throws IOException {
        assertTellsNothing(calls().get(openPath() + "?q=" + "a".repeat(9_000), Map.of()));
        assertTellsNothing(
                calls().raw("GET " + openPath() + " HTTP/1.1", "Host: localhost", "X-A: " + "a".repeat(65_536)));
        String manyHeaders =
                IntStream.range(0, 500).mapToObj(i -> "X-" + i + ": a").collect(Collectors.joining("\r\n"));
        assertTellsNothing(calls().raw("GET " + openPath() + " HTTP/1.1", "Host: localhost", manyHeaders));
        String manyElements = "{\"a\":[" + "1,".repeat(10_000) + "1]}";
        assertTellsNothing(calls().postJson(guardedPath(), credentials(), manyElements));
        assertTellsNothing(calls().postJson(guardedPath(), credentials(), "{\"a\":\"" + "a".repeat(2_000_000) + "\"}"));
        String deep = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        assertTellsNothing(calls().postJson(guardedPath(), credentials(), deep));
    }

    /** SEC-49 */
    @Test
    void pagesOfUnknownOriginsMayNotCall() throws IOException {
        for (String origin : List.of("https://" + EVIL, "null")) {
            Seen simple = calls().get(openPath(), Map.of("Origin", origin));
            Seen preflight = calls().send(
                            "OPTIONS",
                            guardedPath(),
                            Map.of(
                                    "Origin", origin,
                                    "Access-Control-Request-Method", "POST",
                                    "Access-Control-Request-Headers", "authorization"),
                            "");
            for (Seen answer : List.of(simple, preflight)) {
                assertThat(answer.head()).as(origin).doesNotContain("access-control-allow-");
            }
        }
    }

    /** SEC-50: and nobody fetches what a body refers to. */
    @Test
    void otherTypesThanDeclaredAreUnsupported() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"http://localhost:%d/x\">]><a>&x;</a>"
                    .formatted(listener.getLocalPort());
            for (String type :
                    List.of("application/xml", "text/xml", "text/plain", "application/x-www-form-urlencoded")) {
                Seen answer = calls().send("POST", guardedPath(), with("Content-Type", type), xml);
                assertThat(answer.status()).as(type).isEqualTo(415);
            }
            // Whoever had come would be waiting by now.
            listener.setSoTimeout(1);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
        }
    }

    /** SEC-47: nothing of what a stranger says of hosts and schemes comes back. */
    @Test
    void headersOfProxiesAreNotBelieved() throws IOException {
        Map<String, String> forwarded = with("X-Forwarded-Host", EVIL);
        forwarded.putAll(Map.of(
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/" + EVIL,
                "X-Forwarded-For",
                "203.0.113.7",
                "Forwarded",
                "for=203.0.113.7;host=" + EVIL + ";proto=https"));
        for (Seen answer : List.of(
                calls().get(openPath(), forwarded),
                calls().get("/there-is/no-such-route", forwarded),
                calls().postJson(guardedPath(), forwarded, "{"))) {
            assertThat(answer.toString()).doesNotContain(EVIL, "203.0.113.7", "strict-transport-security");
        }
    }

    /** SEC-31 */
    @Test
    void nobodyComesInWithADefaultPassword() throws IOException {
        for (String both : List.of("admin:admin", "user:user", "root:root", "user:password", "admin:", ":")) {
            String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            Seen answer = calls().postJson(guardedPath(), Map.of("Authorization", "Basic " + basic), "{}");
            assertThat(answer.status()).as(both).isIn(401, 429);
        }
    }

    /** SEC-40, SECX-15: neither strangers nor callers who are no operators. */
    @Test
    void consolesAndEndpointsOfOperatorsAreClosed() throws IOException {
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/configprops",
                "/actuator/beans",
                "/actuator/mappings",
                "/actuator/loggers",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/metrics",
                "/actuator/shutdown",
                "/h2-console",
                "/graphiql",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/jobs/dashboard",
                "/.git/config",
                "/WEB-INF/web.xml")) {
            assertThat(calls().get(path, Map.of()).status()).as(path).isIn(400, 401, 404);
            assertThat(calls().get(path, credentials()).status()).as(path).isIn(400, 403, 404);
        }
        assertThat(calls().get(openPath(), Map.of()).body()).doesNotContain("diskSpace", "validationQuery");
    }

    /** SEC-30, SEC-51, SEC-47: from ever new addresses, as a stranger says. */
    @Test
    void loginsAreLimited() throws IOException {
        Seen answer = login(0);
        for (int attempt = 1; attempt < MANY_LOGINS && answer.status() != 429; attempt++) {
            answer = login(attempt);
        }
        assertCareful(429, answer);
        assertThat(answer.header("retry-after")).singleElement().asString().matches("[1-9]\\d*");
        assertThat(calls().get(openPath(), Map.of()).status()).isEqualTo(200);
    }

    private Seen login(int attempt) throws IOException {
        String address = "203.0.113." + attempt % 256;
        return calls().postJson(
                        "/auth/login",
                        Map.of(
                                RateLimitContractTests.COUNTED,
                                "true",
                                "X-Forwarded-For",
                                address,
                                "Forwarded",
                                "for=" + address),
                        "{\"username\": \"nobody-%d\", \"password\": \"hunter2\"}".formatted(attempt));
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> headers = new HashMap<>(credentials());
        headers.put(name, value);
        return headers;
    }

    private static void assertCareful(int status, Seen answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("x-content-type-options")).as(answer.head()).containsExactly("nosniff");
        assertThat(answer.header("content-security-policy"))
                .as(answer.head())
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(answer.header("referrer-policy")).as(answer.head()).hasSize(1);
        assertThat(answer.header("permissions-policy")).as(answer.head()).hasSize(1);
        assertThat(answer.lines())
                .as(answer.head())
                .noneMatch(line -> line.startsWith("server:") || line.startsWith("x-powered-by:"));
        assertThat(answer.header("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("; secure"));
    }

    private static void assertTellsNothing(Seen answer) {
        assertNothingOf(answer);
        assertThat(answer.header("content-type"))
                .as(answer.toString())
                .singleElement()
                .asString()
                .startsWith("application/problem+json");
    }

    /** What nobody can read is answered by the container, before it knows how. */
    private static void assertNothingOf(Seen answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        LeakCheck.assertLeaksNothing(answer.body(), "hunter2");
        assertThat(answer.head()).doesNotContain("server:", "hunter2");
    }
}
