package dev.ashlar.errors.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.ProblemDocument;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = ShopApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShopIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "circuit, 503, DEPENDENCY_UNAVAILABLE",
        "rate, 429, RATE_LIMITED",
        "bulkhead, 503, OVERLOADED",
        "executor, 503, OVERLOADED",
        "concurrency, 503, OVERLOADED",
        "timeout, 503, TIMEOUT",
        "retry, 503, TIMEOUT"
    })
    void answersWhatIsRefusedOrGivenUp(String limit, int status, String code) throws Exception {
        HttpResponse<String> response = get("/limits/" + limit);
        assertProblem(response, status, code);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @ParameterizedTest
    @CsvSource({
        "rest, 401, 502, UPSTREAM_FAILED",
        "rest, 404, 502, UPSTREAM_FAILED",
        "rest, 500, 502, UPSTREAM_FAILED",
        "rest, 504, 504, TIMEOUT",
        "web, 403, 502, UPSTREAM_FAILED",
        "web, 504, 504, TIMEOUT",
        "problem, 401, 502, UPSTREAM_FAILED"
    })
    void neverPassesTheStatusOfAnotherServiceOn(String client, int theirs, int ours, String code) throws Exception {
        HttpResponse<String> response = throughUpstream(client, here("/remote/" + theirs));
        assertProblem(response, ours, code);
        assertThat(response.headers().map()).doesNotContainKeys("retry-after", "www-authenticate");
    }

    @ParameterizedTest
    @CsvSource({"rest, 503", "rest, 429", "web, 503", "web, 429"})
    void passesOnWhenToTryAgain(String client, int theirs) throws Exception {
        HttpResponse<String> response = throughUpstream(client, here("/remote/" + theirs));
        assertProblem(response, 503, "DEPENDENCY_UNAVAILABLE");
        assertThat(response.headers().firstValue("Retry-After")).contains("77");
    }

    @Test
    void answersThatTheOtherServiceSaidWhatNobodyUnderstands() throws Exception {
        assertProblem(throughUpstream("typed", here("/remote/200")), 502, "UPSTREAM_FAILED");
    }

    @Test
    void takesAProblemOfTheOtherServiceForItsFailure() throws Exception {
        assertProblem(throughUpstream("problem", here("/orders/1")), 502, "UPSTREAM_FAILED");
        assertProblem(throughUpstream("problem", here("/limits/circuit")), 503, "DEPENDENCY_UNAVAILABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "web"})
    void answersThatTheOtherServiceIsDown(String client) throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        HttpResponse<String> response = throughUpstream(client, "http://127.0.0.1:" + closed + "/secret?key=secret");
        assertProblem(response, 503, "DEPENDENCY_UNAVAILABLE");
        assertThat(response.body()).doesNotContain("127.0.0.1", Integer.toString(closed));
    }

    @Test
    void answersThatTheOtherServiceIsTooSlow() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertProblem(
                    throughUpstream("rest", "http://127.0.0.1:" + silent.getLocalPort() + "/secret"), 504, "TIMEOUT");
        }
    }

    @Test
    void speaksTheCallersLanguage() throws Exception {
        HttpResponse<String> german = get("/orders/7", "Accept-Language", "de-CH");
        assertThat(german.headers().firstValue("Content-Language")).contains("de");
        JsonNode body = JSON.readTree(german.body());
        assertThat(body.path("title").asString()).isEqualTo("Nicht gefunden");
        assertThat(body.path("detail").asString()).isEqualTo("Order 7 gibt es nicht.");
        HttpResponse<String> other = get("/orders/7", "Accept-Language", "fr");
        assertThat(other.headers().firstValue("Content-Language")).contains("en");
        assertThat(JSON.readTree(other.body()).path("title").asString()).isEqualTo("Not found");
    }

    @Test
    void letsTheApplicationRewordInEachLanguage() throws Exception {
        assertThat(title("/codes/GONE", "de")).isEqualTo("Verschwunden");
        assertThat(title("/codes/GONE", "en")).isEqualTo("Vanished");
    }

    @Test
    void writesNumbersAsJsonDoesInEveryLanguage() throws Exception {
        HttpResponse<String> german = get("/prices", "Accept-Language", "de");
        assertThat(JSON.readTree(german.body()).at("/errors/0/detail").asString())
                .isEqualTo("Darf höchstens 1000000 sein.");
    }

    @Test
    void listsTheCodesOfTheApplicationWithOurs() throws Exception {
        HttpResponse<String> response = get("/problems", "Accept-Language", "de");
        assertThat(response.headers().firstValue("Content-Language")).contains("de");
        JsonNode problems = JSON.readTree(response.body()).path("problems");
        assertThat(problems.valueStream().map(problem -> problem.path("code").asString()))
                .contains("NOT_FOUND", "INVALID_TOKEN", "OUT_OF_STOCK", "SHOP_CLOSED", "LIBRARY_CLOSED")
                .isSorted();
        assertThat(problems.valueStream()).allSatisfy(problem -> {
            assertThat(problem.path("title").asString()).isNotBlank();
            assertThat(problem.path("remedy").asString()).isNotBlank();
            assertThat(problem.path("status").asInt()).isBetween(400, 599);
        });
        assertThat(JSON.readTree(get("/problems/shop-closed").body())
                        .path("status")
                        .asInt())
                .isEqualTo(503);
    }

    @Test
    void showsTheCatalogueToBrowsersWithEveryTextEscaped() throws Exception {
        HttpResponse<String> components = get("/problems/openapi.yaml");
        assertThat(components.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(components.body()).startsWith("# The problem bodies").contains("ProblemError:", "responses:");
        HttpResponse<String> page = get("/problems", "Accept", "text/html,*/*");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<a href=\"problems/not-found\">Not found</a>")
                .contains("&lt;b&gt;Out&lt;/b&gt; of stock")
                .doesNotContain("<b>");
        assertThat(get("/problems/out-of-stock", "Accept", "text/html").body())
                .contains("<h1>&lt;b&gt;Out&lt;/b&gt; of stock</h1>", "409");
        assertProblem(get("/problems/out-of-luck", "Accept", "text/html"), 404, "NOT_FOUND");
    }

    @Test
    void countsByCodeStatusAndRoute() throws Exception {
        double routed = count("NOT_FOUND", "404", "/orders/{id}");
        double unmatched = count("NOT_FOUND", "404", "UNKNOWN");
        get("/orders/1");
        get("/orders/2");
        get("/nowhere/3");
        assertThat(count("NOT_FOUND", "404", "/orders/{id}")).isEqualTo(routed + 2);
        assertThat(count("NOT_FOUND", "404", "UNKNOWN")).isEqualTo(unmatched + 1);
    }

    private double count(String code, String status, String route) {
        return meters.find("ashlar.errors").tags("code", code, "status", status, "route", route).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private String title(String path, String language) throws Exception {
        return JSON.readTree(get(path, "Accept-Language", language).body())
                .path("title")
                .asString();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        ProblemDocument.assertMatches(response.body());
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo(code);
        assertThat(response.body()).doesNotContain("secret", "Exception");
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpResponse<String> throughUpstream(String client, String url) throws Exception {
        return get("/upstream/" + client + "?of=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(here(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
