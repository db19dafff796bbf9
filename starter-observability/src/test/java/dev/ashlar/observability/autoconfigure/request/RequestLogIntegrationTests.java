package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.core.idempotency.Idempotent;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.observability.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class RequestLogIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String VERSION_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static ConfigurableApplicationContext app;
    private static int port;

    @BeforeAll
    static void start() {
        app = new SpringApplication(App.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--ashlar.core.idempotency.store=memory");
        port = ((WebServerApplicationContext) app).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
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
    }

    /** OBS-03. */
    @Test
    void tellsOfRequestsThatNoHandlerSees(CapturedOutput output) throws Exception {
        get("/nowhere");
        assertThat(onlyLine(output, "/nowhere").at("/http/route").asString()).isIn("UNMATCHED", "/**");
        assertThat(onlyLine(output, "/nowhere").at("/http/status").asInt()).isEqualTo(404);
    }

    @Test
    void tellsOfRequestsThatTomcatRefuses(CapturedOutput output) throws Exception {
        raw("GET /orders/{{ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        await().until(() -> lines(output, "http.request").stream()
                .anyMatch(line -> line.at("/http/status").asInt() == 400));
    }

    @Test
    void tellsWhyARequestFailed(CapturedOutput output) throws Exception {
        HttpResponse<String> response = get("/missing");
        JsonNode line = onlyLine(output, "/missing");
        assertThat(line.at("/problem/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(JSON.readTree(response.body()).get("requestId").asString())
                .isEqualTo(line.at("/request/id").asString());
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
        assertThat(MDC.get("request.id")).isNull();
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

    /** OBS-10. */
    @Test
    void handsTheIdOnToWhomItCalls(CapturedOutput output) throws Exception {
        assertThat(get("/relay", "X-Request-Id", "relayed").body()).isEqualTo("relayed");
        assertThat(onlyLine(output, "/id").at("/request/id").asString()).isEqualTo("relayed");
        JsonNode line = onlyLine(output, "/relay");
        assertThat(line.at("/outgoing/count").asInt()).isOne();
        assertThat(line.at("/outgoing/time_ms").isNumber()).isTrue();
    }

    @Test
    void tellsOnceOfARequestThatGoesOnElsewhere(CapturedOutput output) throws Exception {
        assertThat(get("/callable", "X-Request-Id", "later").body()).isEqualTo("later");
        assertThat(onlyLine(output, "/callable").at("/callable/done").asBoolean())
                .isTrue();
    }

    @Test
    void tellsOfTasksOfARequest(CapturedOutput output) throws Exception {
        get("/task", "X-Request-Id", "tasked");
        assertThat(onlyLine(output, "/task").at("/task/done").asBoolean()).isTrue();
        assertThat(lines(output, "chat"))
                .singleElement()
                .satisfies(line -> assertThat(line.at("/request/id").asString()).isEqualTo("tasked"));
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
    void tellsWhetherAnEarlierRequestHadTheAnswer(CapturedOutput output) throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(payment("first", key)).isEqualTo(payment("again", key));
        assertThat(lineOf(output, "first").has("idempotency")).isFalse();
        assertThat(lineOf(output, "again").at("/idempotency/replayed").asBoolean())
                .isTrue();
    }

    @Test
    void tellsWhatWasInACache(CapturedOutput output) throws Exception {
        get("/names", "X-Request-Id", "uncached");
        get("/names", "X-Request-Id", "cached");
        assertThat(lineOf(output, "uncached").at("/cache/misses").asInt()).isOne();
        assertThat(lineOf(output, "uncached").at("/cache/hits").asInt()).isOne();
        assertThat(lineOf(output, "cached").at("/cache/hits").asInt()).isEqualTo(2);
        assertThat(lineOf(output, "cached").at("/cache/misses").isMissingNode()).isTrue();
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

    private static JsonNode onlyLine(CapturedOutput output, String path) {
        await().until(() -> !linesOf(output, path).isEmpty());
        List<JsonNode> lines = linesOf(output, path);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static JsonNode lineOf(CapturedOutput output, String id) {
        await().until(() -> withId(output, id).findFirst().isPresent());
        return withId(output, id).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> withId(CapturedOutput output, String id) {
        return lines(output, "http.request").stream()
                .filter(line -> line.at("/request/id").asString().equals(id));
    }

    private static String payment(String id, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/payments").headers("X-Request-Id", id, "Idempotency-Key", key);
        return CLIENT.send(request.POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<JsonNode> linesOf(CapturedOutput output, String path) {
        return lines(output, "http.request").stream()
                .filter(line -> line.at("/url/path").asString().equals(path))
                .toList();
    }

    private static List<JsonNode> lines(CapturedOutput output, String logger) {
        return output.getOut()
                .lines()
                .filter(line -> line.endsWith("}"))
                .map(JSON::readTree)
                .filter(line -> line.at("/log/logger").asString().equals(logger))
                .toList();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static void raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableCaching(proxyTargetClass = true)
    @Import({Orders.class, Names.class})
    static class App {}

    static class Names {

        @Cacheable("names")
        public String name(String id) {
            return "name of " + id;
        }
    }

    @RestController
    static class Orders {

        private static final Logger LOG = LoggerFactory.getLogger("chat");

        private final RestClient.Builder client;
        private final AsyncTaskExecutor executor;
        private final Names names;

        Orders(RestClient.Builder client, AsyncTaskExecutor executor, Names names) {
            this.names = names;
            this.client = client;
            this.executor = executor;
        }

        @GetMapping("/orders/{id}")
        String order(@PathVariable String id) {
            RequestLog.add("order.state", "new");
            return "order " + id;
        }

        @PostMapping("/orders")
        String create(@RequestBody String order) {
            return order;
        }

        @Idempotent
        @PostMapping("/payments")
        String pay() {
            return UUID.randomUUID().toString();
        }

        @GetMapping("/names")
        String names() {
            return names.name("a") + names.name("a");
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFoundException("order", "7");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("password=QSECRET");
        }

        @GetMapping("/chatty")
        String chatty() {
            LOG.info("one");
            LOG.info("two");
            return "";
        }

        @GetMapping("/id")
        String id(@RequestHeader("X-Request-Id") String id) {
            return id;
        }

        @GetMapping("/relay")
        String relay(HttpServletRequest request) {
            return String.valueOf(client.build()
                    .get()
                    .uri("http://127.0.0.1:" + request.getLocalPort() + "/id")
                    .retrieve()
                    .body(String.class));
        }

        @GetMapping("/callable")
        Callable<String> callable() {
            return () -> {
                RequestLog.add("callable.done", true);
                return String.valueOf(MDC.get("request.id"));
            };
        }

        @GetMapping("/task")
        String task() throws ExecutionException, InterruptedException {
            executor.submit(() -> {
                        RequestLog.add("task.done", true);
                        LOG.info("working");
                    })
                    .get();
            return "";
        }
    }
}
