package dev.ashlar.observability.autoconfigure.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class BodyLogIntegrationTests {

    private static final String JSON = "application/json";
    private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;

    private static ConfigurableApplicationContext app;

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LoggingAutoConfiguration.class, BodyLogAutoConfiguration.class));

    @BeforeAll
    static void start() {
        app = new SpringApplication(App.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--ashlar.observability.body-log.enabled=true",
                        "--ashlar.core.limits.max-body-size=10MB");
    }

    @AfterAll
    static void stop() {
        app.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void tellsOfBodiesWithoutTheirSecrets(CapturedOutput output) throws Exception {
        String body = "{\"user\": \"ada\", \"password\": \"CANARY\", \"note\": \"say \\\"token\\\": \\\"CANARY\\\"\"}";
        assertThat(post("/login", JSON, body)).contains("CANARY");
        JsonNode line = lineOf(output, "/login");
        JsonNode request = content(line, "request");
        assertThat(request.get("user").asString()).isEqualTo("ada");
        assertThat(request.get("password").asString()).isEqualTo("***");
        assertThat(content(line, "response").get("access_token").asString()).isEqualTo("***");
        assertThat(line.at("/request/id").asString()).isNotEmpty();
        assertThat(line.toString()).doesNotContain("truncated");
        assertThat(output.getAll()).doesNotContain("CANARY");
    }

    /** OBS-25. */
    @Test
    void tellsTheStartOfALongBodyOfWhichTheHandlerGetsAll(CapturedOutput output) throws Exception {
        String item = "{\"password\": \"CANARY\", \"text\": \"" + "x".repeat(300) + "\"},";
        String body = "[" + item.repeat(FIVE_MEBIBYTES / item.length()) + "{}]";
        assertThat(post("/length", JSON, body)).isEqualTo("{\"length\":" + body.length() + "}");
        JsonNode line = lineOf(output, "/length");
        assertThat(line.at("/http/request/body/truncated").asBoolean()).isTrue();
        assertThat(line.at("/http/response/body/truncated").isMissingNode()).isTrue();
        String told = line.at("/http/request/body/content").asString();
        assertThat(told.length()).isBetween(6000, 8192);
        assertThat(JsonMapper.shared().readTree(told).get(0).get("password").asString())
                .isEqualTo("***");
        assertThat(output.getAll()).doesNotContain("CANARY");
    }

    @Test
    void tellsTheStartOfAStream(CapturedOutput output) throws Exception {
        assertThat(post("/stream", "text/plain", "CANARY")).hasSize(FIVE_MEBIBYTES);
        JsonNode line = lineOf(output, "/stream");
        assertThat(line.at("/http/response/body/truncated").asBoolean()).isTrue();
        assertThat(content(line, "response").size()).isEqualTo(8192 / 2 - 1);
        assertThat(line.at("/http/request").isMissingNode()).isTrue();
    }

    @Test
    void tellsWhatAWriterWrites(CapturedOutput output) throws Exception {
        get("/written");
        assertThat(content(lineOf(output, "/written"), "response")
                        .get("written")
                        .asString())
                .isEqualTo("ü");
    }

    @Test
    void tellsOfProblems(CapturedOutput output) throws Exception {
        get("/missing");
        assertThat(content(lineOf(output, "/missing"), "response").get("code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void saysNothingOfEventsAndOfWhatIsNoJson(CapturedOutput output) throws Exception {
        assertThat(get("/events")).contains("CANARY");
        assertThat(post("/plain", "application/octet-stream", "{\"a\": \"CANARY\"}"))
                .contains("CANARY");
        get("/written");
        lineOf(output, "/written");
        assertThat(lines(output, "/events")).isEmpty();
        assertThat(lines(output, "/plain")).isEmpty();
        assertThat(output.getAll()).doesNotContain("CANARY");
    }

    /** OBS-27. */
    @Test
    void saysNothingUnlessAskedTo() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ashlarBodyLogFilter"));
    }

    @Test
    void takesSayingSoTwiceInProduction() {
        WebApplicationContextRunner production =
                runner.withPropertyValues("spring.profiles.active=prod", "ashlar.observability.body-log.enabled=true");
        production.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("ashlar.observability.body-log.in-production"));
        production
                .withPropertyValues("ashlar.observability.body-log.in-production=true")
                .run(context -> assertThat(context).hasNotFailed().hasBean("ashlarBodyLogFilter"));
    }

    @Test
    void refusesALimitThatMeansNothing() {
        for (String limit : List.of("0B", "33KB")) {
            runner.withPropertyValues(
                            "ashlar.observability.body-log.enabled=true",
                            "ashlar.observability.body-log.limit=" + limit)
                    .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("limit must be"));
        }
    }

    private static JsonNode content(JsonNode line, String body) {
        return JsonMapper.shared()
                .readTree(line.at("/http/" + body + "/body/content").asString());
    }

    private static JsonNode lineOf(CapturedOutput output, String route) {
        await().until(() -> !lines(output, route).isEmpty());
        return lines(output, route).get(0);
    }

    private static List<JsonNode> lines(CapturedOutput output, String route) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("\"http.body\"") && line.endsWith("}"))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.at("/http/route").asString().equals(route))
                .toList();
    }

    private static String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private static String post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(Echoes.class)
    static class App {}

    @RestController
    static class Echoes {

        @PostMapping(path = "/login", produces = JSON)
        String login(@RequestBody String body) {
            return "{\"access_token\": \"CANARY\"}";
        }

        @PostMapping(path = "/length", produces = JSON)
        String length(HttpServletRequest request) throws IOException {
            try (InputStream body = request.getInputStream()) {
                return "{\"length\":" + body.transferTo(OutputStream.nullOutputStream()) + "}";
            }
        }

        @PostMapping("/stream")
        ResponseEntity<StreamingResponseBody> stream() {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out -> {
                out.write('[');
                for (int i = 2; i < FIVE_MEBIBYTES; i += 2) {
                    out.write("1,".getBytes(StandardCharsets.US_ASCII));
                }
                out.write(']');
            });
        }

        @GetMapping("/written")
        void written(HttpServletResponse response) throws IOException {
            response.setContentType(JSON);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().append('{').append("\"written\": \"ü\"").write("}}".toCharArray(), 0, 1);
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFoundException("order", "7");
        }

        @GetMapping("/events")
        SseEmitter events() throws IOException {
            SseEmitter events = new SseEmitter();
            events.send("{\"a\": \"CANARY\"}");
            events.complete();
            return events;
        }

        @PostMapping(path = "/plain", produces = "application/octet-stream")
        byte[] plain(@RequestBody byte[] body) {
            return body;
        }
    }
}
