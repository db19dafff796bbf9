package dev.ashlar.errors.app;

import static dev.ashlar.errors.app.Situation.get;
import static dev.ashlar.errors.app.Situation.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = ReactiveApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "spring.webflux.problemdetails.enabled=true",
            "spring.webflux.apiversion.supported=1.0,2.0",
            "spring.webflux.apiversion.use.header=X-API-Version",
            "spring.webflux.apiversion.default=1.0",
            "spring.http.codecs.max-in-memory-size=1MB"
        })
@ExtendWith(OutputCaptureExtension.class)
class ReactiveProblemIntegrationTests {

    /** What only a servlet container refuses or reads, and what WebFlux does not do (Callable, validated results). */
    private static final Set<String> SERVLET_ONLY = Set.of(
            "/search?q=%FF",
            "/search?=secret",
            "/filter/parameter?q=%FF",
            "/filter/send-error",
            "/upload",
            "/error",
            "/fail/async",
            "/bad-return");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    static Stream<Situation> sharedWithTheServletStack() {
        return Stream.of(
                        Situations.bodies(),
                        BodySituations.collected(),
                        BodySituations.shapes(),
                        Situations.invalidInput(),
                        Situations.parameters(),
                        Situations.protocol(),
                        Situations.application())
                .flatMap(situations -> situations)
                .filter(situation -> !SERVLET_ONLY.contains(situation.path())
                        && !situation.body().contains("%zz"));
    }

    static Stream<Situation> ofItsOwn() {
        return Stream.of(
                get("/filter/error").is(500, "INTERNAL_ERROR"),
                get("/filter/complete").is(409, "CONFLICT"),
                get("/mono/boom").is(500, "INTERNAL_ERROR"),
                Situation.send("POST", "/mono/stale").is(409, "CONFLICT_STALE"),
                Situation.send("POST", "/mono/stale").with("If-Match", "\"1\"").is(412, "PRECONDITION_FAILED"),
                get("/mono/timeout").is(503, "TIMEOUT"),
                get("/events/none").is(500, "INTERNAL_ERROR"),
                get("/functional/boom").is(500, "INTERNAL_ERROR"),
                get("/functional/bare").is(409, "CONFLICT"),
                json("/functional/lines", "{\"sku\":\"a\",\"quantity\":\"x\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'pointer':'#/quantity','code':'TYPE_MISMATCH','expected':'integer'}"),
                json("/functional/lines", "{\"sku\":").is(400, "MALFORMED_JSON"),
                Situation.send("POST", "/functional/lines")
                        .with("Content-Type", "application/xml")
                        .body("<a/>")
                        .is(415, "UNSUPPORTED_MEDIA_TYPE"),
                json("/mono/items", "").is(400, "BODY_MISSING"),
                json("/mono/items", "{\"name\":\"\",\"qty\":1,\"tag_names\":[\"x\"]}")
                        .is(422, "VALIDATION_FAILED")
                        .errors(
                                "{'pointer':'#/name','code':'NOT_BLANK'}",
                                "{'pointer':'#/tag_names/0','code':'SIZE','min':2,'max':5}"),
                json("/mono/items", "{\"name\":\"\",\"qty\":\"x\",\"tag_names\":[\"x\"]}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "{'pointer':'#/name','code':'NOT_BLANK'}",
                                "{'pointer':'#/qty','code':'TYPE_MISMATCH','expected':'integer'}",
                                "{'pointer':'#/tag_names/0','code':'SIZE','min':2,'max':5}"),
                json("/items", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}").is(413, "PAYLOAD_TOO_LARGE"),
                Situation.send("POST", "/parts")
                        .with("Content-Type", "multipart/form-data; boundary=b")
                        .body("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n")
                        .is(400, "PARAMETER_MISSING")
                        .errors("{'in':'part','parameter':'file','code':'REQUIRED'}"),
                part("/parts", "file")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'part','parameter':'file','code':'TYPE_MISMATCH','expected':'file'}"),
                part("/parts/flux", "file")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'part','parameter':'file','code':'TYPE_MISMATCH','expected':'file'}"),
                part("/parts/text", "text\"; filename=\"a")
                        .is(400, "TYPE_MISMATCH")
                        .errors("{'in':'part','parameter':'text','code':'TYPE_MISMATCH','expected':'string'}"),
                Situation.send("POST", "/parts")
                        .with("Content-Type", "multipart/form-data")
                        .body("x")
                        .is(400, "MALFORMED_MULTIPART"));
    }

    private static Situation part(String path, String name) {
        return Situation.send("POST", path)
                .with("Content-Type", "multipart/form-data; boundary=b")
                .body("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\nx\r\n--b--\r\n");
    }

    @ParameterizedTest
    @MethodSource({"sharedWithTheServletStack", "ofItsOwn"})
    void answersWithOneProblemBody(Situation situation, CapturedOutput output) throws Exception {
        HttpResponse<String> response = send(situation);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(situation.status());
        ProblemIntegrationTests.assertShape(response, situation.path());
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("code").asString()).isEqualTo(situation.code());
        if (!situation.errors().isEmpty()) {
            assertThat(ProblemIntegrationTests.withoutDetails(body.path("errors")))
                    .isEqualTo(JSON.readTree(situation.errors()));
        }
        assertThat(output.getAll().split("requestId " + body.path("requestId").asString(), -1))
                .as("log lines with the request id")
                .hasSize(2);
    }

    @Test
    void namesTheAllowedMethodsAndTheMediaTypesItReads() throws Exception {
        assertThat(send(Situation.send("DELETE", "/items"))
                        .headers()
                        .firstValue("Allow")
                        .orElseThrow())
                .isEqualTo("GET, POST");
        assertThat(send(Situation.send("POST", "/items").body("<a/>").with("Content-Type", "application/xml"))
                        .headers()
                        .firstValue("Accept"))
                .contains("application/json");
    }

    @Test
    void keepsTheChallengeOfABare401() throws Exception {
        assertThat(send(get("/filter/bare-401")).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void rejectsAForeignOriginWithAProblem() throws Exception {
        HttpResponse<String> response = send(get("/cors").with("Origin", "https://evil.example"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("CORS_REJECTED");
        assertThat(send(get("/cors").with("Origin", "https://good.example")).body())
                .isEqualTo("fine");
    }

    @Test
    void namesTheSupportedVersions() throws Exception {
        assertThat(JSON.readTree(send(get("/versioned").with("X-API-Version", "9.9"))
                                .body())
                        .path("supported")
                        .toString())
                .isEqualTo("[\"1.0\",\"2.0\"]");
    }

    @Test
    void answersWhatNettyRefusesWithAProblem() throws Exception {
        assertNettyProblem(raw("GET /items/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), 400, "BAD_REQUEST");
        assertNettyProblem(raw("GET /items HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"), 400, "BAD_REQUEST");
        assertNettyProblem(
                raw("GET /items HTTP/1.1\r\nHost: a\r\nX-Big: " + "x".repeat(20_000) + "\r\n\r\n"),
                431,
                "HEADERS_TOO_LARGE");
        assertNettyProblem(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414, "URI_TOO_LONG");
    }

    private static void assertNettyProblem(String response, int status, String code) {
        assertThat(response).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        JsonNode body = JSON.readTree(response.substring(response.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("requestId").asString()).isNotEmpty();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesXmlForThoseWhoAskForIt() throws Exception {
        HttpResponse<String> response = send(get("/nope").with("Accept", "application/problem+xml"));
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+xml");
        assertThat(response.body()).contains("<code>NOT_FOUND</code>");
    }

    @Test
    void namesTheBodyLimit() throws Exception {
        Situation tooLarge = json("/items", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(JSON.readTree(send(tooLarge).body()).path("limit").asInt()).isEqualTo(1_048_576);
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> response = send(Situation.send("HEAD", "/nope"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void endsAStreamOfEventsWithAnErrorEvent(CapturedOutput output) throws Exception {
        HttpResponse<String> response = send(get("/events"));
        assertThat(response.statusCode()).isEqualTo(200);
        String last = response.body().substring(response.body().indexOf("event: error\ndata: "));
        assertThat(response.body()).startsWith("data:{\"event\":1}").endsWith("}\n\n");
        JsonNode problem = JSON.readTree(last.substring(last.indexOf('{')));
        assertThat(problem.path("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(output.getAll()).contains(problem.path("requestId").asString());
        assertThat(ProblemIntegrationTests.LEAKS.matcher(last).find()).isFalse();
    }

    @Test
    void cutsAResponseThatFailsHalfWay(CapturedOutput output) {
        assertThatThrownBy(() -> send(get("/half"))).isInstanceOf(IOException.class);
        assertThat(output.getAll())
                .containsOnlyOnce("secret of the second half")
                .contains("GET /half failed with 500 INTERNAL_ERROR")
                .contains("after a part of the response had been sent");
    }

    @Test
    void takesTheClientsRequestIdWhereItIsWellFormed() throws Exception {
        assertThat(JSON.readTree(
                                send(get("/nope").with("X-Request-Id", "abc-1")).body())
                        .path("requestId")
                        .asString())
                .isEqualTo("abc-1");
    }

    @Test
    void explainsACodeWhereItsTypePoints() throws Exception {
        assertThat(send(get("/problems/conflict-stale")).body()).contains("\"code\":\"CONFLICT_STALE\"");
        assertThat(send(get("/problems/conflict-stale").with("Accept", "text/html"))
                        .body())
                .contains("<h1>Changed in the meantime</h1>");
    }

    private HttpResponse<String> send(Situation situation) throws Exception {
        return client.send(situation.request(port), BodyHandlers.ofString());
    }
}
