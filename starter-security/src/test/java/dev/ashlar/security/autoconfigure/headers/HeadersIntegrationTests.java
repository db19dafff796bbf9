package dev.ashlar.security.autoconfigure.headers;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.OperationPolicy.guarded;
import static dev.ashlar.security.access.OperationPolicy.open;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.token.TestIssuer;
import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** SEC-43, SEC-42, SEC-41 and SEC-50: headers of answers that handlers, filters and the container give. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class HeadersIntegrationTests {

    static final TestIssuer ISSUER = new TestIssuer();

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /ok, 200",
        "GET, /async, 200",
        "GET, /ok;a=b, 400",
        "GET, /bad/../../ok, 400",
        "GET, /%zz, 400",
        "GET, '/[', 400",
        "GET, /own, 401",
        "GET, /nowhere, 404",
        "DELETE, /ok, 405",
        "TRACE, /ok, 405",
        "TRACK, /ok, 405",
        "PROPFIND, /ok, 405",
        "FOO, /ok, 405",
        "GET, /fail/413, 413",
        "GET, /fail/415, 415",
        "GET, /fail/429, 429",
        "GET, /fail/500, 500",
        "GET, /fail/503, 503",
        "GET, /broken, 500",
        "GET, /sent/404, 404",
        "GET, /sent/500, 500",
        "GET, /problems, 200"
    })
    void everyAnswerCarriesThem(String method, String target, int status) throws IOException {
        Answer answer = wire.request(method, target);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertCareful(answer);
        if (status >= 400) {
            assertProblem(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ok\u0001 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /ok HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /ok HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /ok HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /ok HTTP/1.1\r\nHost: a\r\nBad\u0001Header: a\r\nConnection: close\r\n\r\n",
                "CONNECT /ok HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /ok HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\nConnection: close\r\n\r\n"
            })
    void soDoesWhatTheContainerRefuses(String request) throws IOException {
        Answer answer = wire.raw(request);
        assertThat(answer.status()).isBetween(400, 505);
        assertCareful(answer);
        assertProblem(answer);
    }

    @Test
    void soDoesTheAnswerToAHeaderThatIsTooLarge() throws IOException {
        Answer answer = wire.get("/ok", "X-Large: " + "a".repeat(64 * 1024));
        assertThat(answer.status()).isIn(400, 431);
        assertCareful(answer);
        assertProblem(answer);
    }

    @Test
    void soDoesARefusalOfAKnownCaller() throws IOException {
        Answer answer = wire.get("/own", "Authorization: " + ISSUER.bearer("ada"));
        assertThat(answer.status()).isEqualTo(403);
        assertCareful(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    /** SEC-42: not even a line that is no request of any version. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "GET\r\n\r\n", "\u0016\u0003\u0001\r\n\r\n", "GET / HTTP/x\r\n\r\n"})
    void tellsNothingToWhomeverDoesNotSpeakHttp(String line) throws IOException {
        Answer answer = wire.raw(line);
        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.headers()).doesNotContainKeys("Server", "X-Powered-By");
        assertTellsNothing(answer);
    }

    /** SEC-42 */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": ", "{\"a\": 1}}", "[1]", "{\"a\": \"\u0001\"}", "nonsense"})
    void tellsNothingOfWhoReadsABody(String body) throws IOException {
        Answer answer = post("/ok", "application/json", body);
        assertThat(answer.status()).isIn(400, 422);
        assertCareful(answer);
        assertProblem(answer);
    }

    /** SEC-50 */
    @ParameterizedTest
    @CsvSource({"/ok, text/plain", "/ok, application/xml", "/any, text/plain", "/any, application/xml", "/any, text/xml"
    })
    void anotherTypeThanJsonIsUnsupported(String path, String type) throws IOException {
        Answer answer = post(path, type, "{}");
        assertThat(answer.status()).isEqualTo(415);
        assertCareful(answer);
        assertProblem(answer);
    }

    /** SEC-50: nobody follows what a body refers to. */
    @ParameterizedTest
    @CsvSource({"/ok, application/xml", "/any, application/xml", "/any, text/xml", "/any, application/soap+xml"})
    void noExternalEntityIsFetched(String path, String type) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort();
            Answer answer = post(path, type, """
                    <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "%1$s/entity">
                    <!ENTITY %% y SYSTEM "%1$s/parameter"> %%y;]><a xmlns:i="%1$s/i">&x;</a>""".formatted(address));
            assertThat(answer.status()).isEqualTo(415);
            assertProblem(answer);
            // Whoever had come would be waiting by now.
            listener.setSoTimeout(1);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
        }
    }

    /** SEC-50 */
    @Test
    void anAnswerThatNobodyAcceptsIsNotAcceptable() throws IOException {
        Answer answer = wire.get("/ok", "Accept: image/x-none");
        assertThat(answer.status()).isEqualTo(406);
        assertProblem(answer);
    }

    /** SEC-41 */
    @Test
    void saysWhichMethodsThereAre() throws IOException {
        assertThat(wire.request("PROPFIND", "/ok").header("Allow").split(", "))
                .containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void nobodyKeepsWhatACallerWasTold() throws IOException {
        assertThat(wire.get("/own", scoped()).header("Cache-Control")).isEqualTo("no-store");
        Answer early = wire.get("/large", scoped());
        assertThat(early.status()).isEqualTo(413);
        assertThat(early.headers().get("Cache-Control")).containsExactly("no-store");
        assertThat(wire.get("/ok").header("Cache-Control")).isNull();
    }

    /** SEC-50 */
    @Test
    void saysWhichCharsetATextIsIn() throws IOException {
        for (Answer answer : List.of(wire.get("/own", scoped()), wire.get("/async"), wire.get("/kept", scoped()))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        }
    }

    @Test
    void whatAHandlerSetsCounts() throws IOException {
        Answer answer = wire.get("/kept", scoped());
        assertThat(answer.headers().get("Cache-Control")).containsExactly("max-age=60, private");
        assertThat(answer.headers().get("Content-Security-Policy")).containsExactly("sandbox");
    }

    @Test
    void thePageOfAProblemIsReadable() throws IOException {
        Answer answer = wire.get("/problems/not-found", "Accept: text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.body()).doesNotContain("<script", "<style", "style=");
    }

    private Answer post(String path, String type, String body) throws IOException {
        return wire.raw(
                "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(path, type, body.length(), body));
    }

    private static String scoped() {
        return "Authorization: " + ISSUER.bearer("ada", "own");
    }

    private static void assertCareful(Answer answer) {
        Map<String, String> expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
        expected.forEach((name, value) -> assertThat(answer.headers())
                .as(answer.toString())
                .hasEntrySatisfying(name, values -> assertThat(values).containsExactly(value)));
        assertThat(answer.headers().get("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(answer.headers()).doesNotContainKeys("Server", "X-Powered-By", "Strict-Transport-Security");
    }

    private static void assertProblem(Answer answer) {
        assertThatProblem(answer.status(), answer.header("Content-Type"), answer.body())
                .isComplete();
        assertThat(answer.header("Content-Type"))
                .isIn("application/problem+json", "application/problem+json;charset=utf-8");
        assertTellsNothing(answer);
    }

    /** SEC-42: no stack, no class, no SQL, no file, no version, no name of a server. */
    private static void assertTellsNothing(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("\tat ", ".java", "Exception", "jdbc", "SELECT", "/home", "/etc")
                .doesNotContainPattern("\\b(?:java|javax|jakarta|org|com|dev|tools)\\.\\w+")
                .doesNotContainPattern("\\d+\\.\\d+\\.\\d+[^T:\\d]")
                .doesNotContainIgnoringCase("tomcat", "apache", "coyote", "spring", "hibernate", "jackson", "postgres");
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Things.class)
    static class App {

        @Bean
        JwtDecoder decoder() {
            return ISSUER.decoder();
        }

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(
                    guarded("own", "GET", "/own", bearer("own")),
                    guarded("count", "POST", "/own", bearer("own")),
                    open("replace", "POST", "/ok"));
        }

        /** As starter-core's limit of bodies, before anybody is known. */
        @Bean
        FilterRegistrationBean<Filter> limit() {
            FilterRegistrationBean<Filter> limit = new FilterRegistrationBean<>((request, response, chain) -> {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            });
            limit.addUrlPatterns("/large");
            limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
            return limit;
        }
    }

    @PermitAll
    @RestController
    static class Things {

        @GetMapping("/ok")
        Map<String, String> ok() {
            return Map.of("is", "ok");
        }

        @PostMapping(path = "/ok", consumes = "application/json")
        Map<String, String> replace(@RequestBody Map<String, String> body) {
            return body;
        }

        @PostMapping("/any")
        Map<String, String> any(@RequestBody Map<String, String> body) {
            return body;
        }

        @GetMapping("/async")
        Callable<String> async() {
            return () -> "later";
        }

        @GetMapping("/own")
        String own() {
            return "own";
        }

        @PostMapping(path = "/own", consumes = "application/json")
        int count(@RequestBody Map<String, Integer> body) {
            return body.size();
        }

        @GetMapping("/kept")
        ResponseEntity<String> kept() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                    .header("Content-Security-Policy", "sandbox")
                    .body("kept");
        }

        @GetMapping("/fail/{status}")
        String fail(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatus.valueOf(status));
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException(
                    "org.h2.jdbc.JdbcSQLException: SELECT * FROM users [42000-232] in /home/app/lib/h2-2.4.240.jar");
        }

        @GetMapping("/sent/{status}")
        void send(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }
}
