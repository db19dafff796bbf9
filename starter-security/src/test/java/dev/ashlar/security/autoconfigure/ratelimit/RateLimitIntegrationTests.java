package dev.ashlar.security.autoconfigure.ratelimit;

import static dev.ashlar.security.autoconfigure.ratelimit.LimitedApplication.ISSUER;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RateLimitIntegrationTests {

    private static LimitedApplication app;

    @BeforeAll
    static void start() {
        app = LimitedApplication.start(
                "--ashlar.security.rate-limits.caller=5/min",
                "--ashlar.security.rate-limits.rules[0].paths=/books/ruled",
                "--ashlar.security.rate-limits.rules[0].methods=GET",
                "--ashlar.security.rate-limits.rules[0].limit=1/min");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void tellsWhatIsLeft() {
        HttpResponse<String> first = app.get("/books", authorization("teller"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"default\";q=5;w=60");
        assertThat(header(first, "RateLimit")).isEqualTo("\"default\";r=4;t=60");
    }

    /** SEC-51. */
    @Test
    void refusesWhatIsAboveTheLimitAndLeavesOthersAlone() {
        assertThat(statuses(8, call -> app.get("/books", authorization("greedy"))))
                .containsExactly(200, 200, 200, 200, 200, 429, 429, 429);
        HttpResponse<String> refused = app.get("/books", authorization("greedy"));
        assertThatProblem(429, header(refused, "Content-Type"), refused.body())
                .hasStatus(429)
                .hasCode("RATE_LIMITED")
                .isComplete();
        assertThat(header(refused, "Retry-After")).isEqualTo("60");
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"default\";q=5;w=60");
        assertThat(header(refused, "RateLimit")).isEqualTo("\"default\";r=0;t=60");
        assertThat(app.get("/books", authorization("modest")).statusCode()).isEqualTo(200);
    }

    @Test
    void givesEverythingBackWhenTheTimeIsOver() {
        assertThat(statuses(6, call -> app.get("/books", authorization("patient"))))
                .containsExactly(200, 200, 200, 200, 200, 429);
        LimitedApplication.waitFor(Duration.ofSeconds(61));
        assertThat(statuses(6, call -> app.get("/books", authorization("patient"))))
                .containsExactly(200, 200, 200, 200, 200, 429);
    }

    @Test
    void countsBeforeItIsDecidedWhoMay() {
        assertThat(statuses(6, call -> app.get("/secret", authorization("snooper"))))
                .containsExactly(403, 403, 403, 403, 403, 429);
    }

    @Test
    void countsOperationsOfTheTableByThemselves() {
        assertThat(statuses(3, call -> app.get("/books/search", authorization("searcher"))))
                .containsExactly(200, 200, 429);
        HttpResponse<String> refused = app.get("/books/search", authorization("searcher"));
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"searchBooks\";q=2;w=60");
        assertThat(app.get("/books", authorization("searcher")).statusCode()).isEqualTo(200);
    }

    @Test
    void countsAnOperationByAddressWhoeverIsCalling() {
        assertThat(app.get("/books/export", authorization("first")).statusCode())
                .isEqualTo(200);
        assertThat(app.get("/books/export", authorization("second")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void countsAnnotatedHandlersByThemselves() {
        assertThat(statuses(4, call -> app.get("/books/covers", authorization("reader"))))
                .containsExactly(200, 200, 200, 429);
        assertThat(header(app.get("/books/covers", authorization("reader")), "RateLimit-Policy"))
                .isEqualTo("\"GET /books/covers\";q=3;w=60");
    }

    @Test
    void countsHandlersOfOnePolicyTogether() {
        assertThat(statuses(3, call -> app.get("/reports", authorization("analyst"))))
                .containsOnly(200);
        assertThat(statuses(2, call -> app.get("/reports/old", authorization("analyst"))))
                .containsExactly(200, 429);
    }

    @Test
    void leavesAloneWhatIsUnlimited() {
        assertThat(statuses(20, call -> app.get("/books/health", authorization("probe"))))
                .containsOnly(200);
    }

    @Test
    void countsPathsOfARule() {
        assertThat(statuses(2, call -> app.get("/books/ruled", authorization("ruled"))))
                .containsExactly(200, 429);
        assertThat(app.head("/books/ruled", authorization("ruled")).statusCode())
                .isEqualTo(429);
    }

    /** SEC-47, and SEC-30: whoever guesses tokens is stopped before they are looked at. */
    @Test
    void countsTheAddressOfTheConnectionWhateverIsForwarded() {
        try (LimitedApplication strict = LimitedApplication.start("--ashlar.security.rate-limits.address=10/min")) {
            List<Integer> statuses = statuses(15, call -> strict.get("/open", spoofed(call)));
            assertThat(statuses.subList(0, 10)).containsOnly(200);
            assertThat(statuses.subList(10, 15)).containsOnly(429);
            LimitedApplication.waitFor(Duration.ofSeconds(61));
            List<Integer> guesses = statuses(12, call -> strict.get("/books", "Authorization", "Bearer forged" + call));
            assertThat(guesses.subList(0, 10)).containsOnly(401);
            assertThat(guesses.subList(10, 12)).containsOnly(429);
        }
    }

    /** SEC-30. */
    @Test
    void limitsLoginMoreStrictly() {
        List<Integer> statuses = statuses(30, call -> app.post("/auth/login", spoofed(call)));
        assertThat(statuses.subList(0, 20)).containsOnly(401);
        assertThat(statuses.subList(20, 30)).containsOnly(429);
        assertThat(app.get("/open").statusCode()).isEqualTo(200);
    }

    /** SEC-54. */
    @Test
    void refusesTooManyHeadersAndTooLongAddresses() {
        String[] headers = IntStream.range(0, 1000)
                .mapToObj(i -> i % 2 == 0 ? "X-Header-" + i : "value")
                .toArray(String[]::new);
        HttpResponse<String> crowded = app.get("/open", headers);
        HttpResponse<String> endless = app.get("/open?q=" + "a".repeat(9 * 1024));
        assertThat(crowded.statusCode()).isBetween(400, 499);
        assertThat(endless.statusCode()).isBetween(400, 499);
        assertThat(header(crowded, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(endless, "Content-Type")).startsWith("application/problem+json");
    }

    static String[] authorization(String caller) {
        return new String[] {"Authorization", ISSUER.bearer(caller)};
    }

    static String[] spoofed(int call) {
        String address = "203.0.113." + call;
        return new String[] {"X-Forwarded-For", address, "Forwarded", "for=" + address, "X-Real-IP", address};
    }

    private static List<Integer> statuses(int calls, IntFunction<HttpResponse<String>> call) {
        return IntStream.range(0, calls)
                .mapToObj(call)
                .map(HttpResponse::statusCode)
                .toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
