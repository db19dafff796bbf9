package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.observability.RequestLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of the line of a request, whatever server there is. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RequestLineContract {

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static final JsonMapper JSON = new JsonMapper();
    private static final String VERSION_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static ConfigurableApplicationContext app;

    /** The application of the server, not yet started. */
    abstract SpringApplication application();

    /** What chooses the server. */
    abstract List<String> arguments();

    @BeforeAll
    void start() {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
        app = application().run(arguments.toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        app.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    /** OBS-01. */
    @Test
    void tellsOfARequestInOneLine(CapturedOutput output) throws Exception {
        HttpResponse<String> response = get("/orders/42", "X-Request-Id", "req-abc");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("req-abc");
        JsonNode line = onlyLine(output, "/orders/42");
        assertThat(line.get("message").asString()).isEqualTo("GET /orders/{id} 200");
        assertThat(line.at("/http/method").asString()).isEqualTo("GET");
        assertThat(line.at("/http/route").asString()).isEqualTo("/orders/{id}");
        assertThat(line.at("/http/status").asInt()).isEqualTo(200);
        assertThat(line.at("/url/path").asString()).isEqualTo("/orders/42");
        assertThat(line.at("/request/id").asString()).isEqualTo("req-abc");
        assertThat(line.at("/duration_ms").isNumber()).isTrue();
        assertThat(line.at("/bytes_out").asInt()).isEqualTo("order 42".length());
        assertThat(line.at("/order/state").asString()).isEqualTo("new");
        assertThat(line.has("user")).isFalse();
        assertThat(line.at("/http/aborted").isMissingNode()).isTrue();
    }

    /** OBS-03. */
    @Test
    void tellsOfRequestsThatNoHandlerSees(CapturedOutput output) throws Exception {
        get("/nowhere");
        assertThat(onlyLine(output, "/nowhere").at("/http/route").asString()).isEqualTo("UNMATCHED");
        assertThat(onlyLine(output, "/nowhere").at("/http/status").asInt()).isEqualTo(404);
    }

    /** OBS-03. */
    @Test
    void tellsOfATypeThatIsNotTaken(CapturedOutput output) throws Exception {
        CLIENT.send(
                request("/typed")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString("a,b"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(onlyLine(output, "/typed").at("/http/status").asInt()).isEqualTo(415);
    }

    /** OBS-06. */
    @Test
    void namesARequestThatHasNoIdInEveryLine(CapturedOutput output) throws Exception {
        String id = get("/chatty").headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches(VERSION_7);
        onlyLine(output, "/chatty");
        assertThat(lines(output, "chat"))
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line.at("/request/id").asString()).isEqualTo(id));
        assertThat(output.getOut()).doesNotContain("labels");
    }

    /** OBS-07. */
    @Test
    void replacesAnIdThatIsNotWellFormed() throws Exception {
        assertThat(get("/orders/1", "X-Request-Id", "x".repeat(5000))
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches(VERSION_7);
        assertThat(get("/orders/1", "X-Request-Id", "a b<script>")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches(VERSION_7);
    }

    @Test
    void countsWhatComesIn(CapturedOutput output) throws Exception {
        CLIENT.send(
                request("/orders")
                        .POST(HttpRequest.BodyPublishers.ofString("12345"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(onlyLine(output, "/orders").at("/bytes_in").asInt()).isEqualTo(5);
    }

    @Test
    void writesNoSecretOfTheAddress(CapturedOutput output) throws Exception {
        get("/orders/7?token=QSECRET");
        get("/broken?access_token=QSECRET");
        onlyLine(output, "/orders/7");
        assertThat(onlyLine(output, "/broken").at("/log/level").asString()).isEqualTo("ERROR");
        assertThat(output.getAll()).doesNotContain("QSECRET");
    }

    @Test
    void tellsOfProbesOnceInAWhile(CapturedOutput output) throws Exception {
        for (int i = 0; i < 5; i++) {
            get("/actuator/health");
        }
        get("/orders/after-probes");
        onlyLine(output, "/orders/after-probes");
        assertThat(linesOf(output, "/actuator/health")).hasSizeLessThanOrEqualTo(1);
    }

    static JsonNode onlyLine(CapturedOutput output, String path) {
        await().until(() -> !linesOf(output, path).isEmpty());
        List<JsonNode> lines = linesOf(output, path);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    static JsonNode lineOf(CapturedOutput output, String id) {
        await().until(() -> withId(output, id).findFirst().isPresent());
        return withId(output, id).findFirst().orElseThrow();
    }

    static Stream<JsonNode> withId(CapturedOutput output, String id) {
        return lines(output, "http.request").stream()
                .filter(line -> line.at("/request/id").asString().equals(id));
    }

    static List<JsonNode> linesOf(CapturedOutput output, String path) {
        return lines(output, "http.request").stream()
                .filter(line -> line.at("/url/path").asString().equals(path))
                .toList();
    }

    static List<JsonNode> lines(CapturedOutput output, String logger) {
        return output.getOut()
                .lines()
                .filter(line -> line.endsWith("}"))
                .map(JSON::readTree)
                .filter(line -> line.at("/log/logger").asString().equals(logger))
                .toList();
    }

    static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    static int port() {
        return ((WebServerApplicationContext) app).getWebServer().getPort();
    }

    /** What every application of these tests answers. */
    static class SharedOrders {

        private static final Logger LOG = LoggerFactory.getLogger("chat");

        @GetMapping("/orders/{id}")
        public String order(@PathVariable String id) {
            RequestLog.add("order.state", "new");
            return "order " + id;
        }

        @PostMapping("/orders")
        public String create(@RequestBody String order) {
            return order;
        }

        @PostMapping(path = "/typed", consumes = "application/json")
        public String typed(@RequestBody String order) {
            return order;
        }

        @GetMapping("/missing")
        public String missing() {
            throw new NotFoundException("order", "7");
        }

        @GetMapping("/broken")
        public String broken() {
            throw new IllegalStateException("password=QSECRET");
        }

        @GetMapping("/chatty")
        public String chatty() {
            LOG.info("one");
            LOG.info("two");
            return "";
        }

        @GetMapping("/id")
        public String id(@RequestHeader("X-Request-Id") String id) {
            return id;
        }
    }
}
