package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.errors.ProblemDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.enabled=true")
@ExtendWith(OutputCaptureExtension.class)
class ProblemIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    static final Pattern LEAKS = Pattern.compile(
            "secret|Exception|Error:|java\\.|org\\.|jackson|hibernate|postgres|select |insert |account\\b.*violat|"
                    + "\\b(uq|fk|ck)_|first@example|\\bat dev\\.|<html|Apache",
            Pattern.CASE_INSENSITIVE);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource({
        "dev.ashlar.errors.app.Situations#bodies",
        "dev.ashlar.errors.app.BodySituations#collected",
        "dev.ashlar.errors.app.BodySituations#shapes",
        "dev.ashlar.errors.app.Situations#invalidInput",
        "dev.ashlar.errors.app.Situations#parameters",
        "dev.ashlar.errors.app.Situations#protocol",
        "dev.ashlar.errors.app.Situations#application",
        "dev.ashlar.errors.app.Situations#database"
    })
    void answersWithOneProblemBody(Situation situation, CapturedOutput output) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(situation.status());
        assertShape(response, situation.path());
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("code").asString()).isEqualTo(situation.code());
        if (!situation.errors().isEmpty()) {
            assertThat(withoutDetails(body.path("errors"))).isEqualTo(JSON.readTree(situation.errors()));
        }
        assertThat(output.getAll().split("requestId " + body.path("requestId").asString(), -1))
                .as("log lines with the request id")
                .hasSize(2);
    }

    @Test
    void namesTheAllowedMethods() throws Exception {
        HttpResponse<String> response = send(Situation.send("DELETE", "/items"));
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", ?"))
                .containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void namesTheMediaTypesItReads() throws Exception {
        HttpResponse<String> response =
                send(Situation.send("POST", "/items").body("<a/>").with("Content-Type", "application/xml"));
        assertThat(response.headers().firstValue("Accept")).contains("application/json");
    }

    @Test
    void namesTheApiVersionsThereAre() throws Exception {
        for (String version : new String[] {"9.9", "abc"}) {
            HttpResponse<String> response = send(Situation.get("/versioned").with("X-API-Version", version));
            assertThat(JSON.readTree(response.body()).path("supported").toString())
                    .isEqualTo("[\"1.0\",\"2.0\"]");
        }
    }

    @Test
    void namesTheUploadLimit() throws Exception {
        Situation tooLarge = Situations.parameters()
                .filter(situation -> situation.status() == 413)
                .findFirst()
                .orElseThrow();
        assertThat(JSON.readTree(send(tooLarge).body()).path("limit").asInt()).isEqualTo(10_240);
    }

    @Test
    void keepsTheChallengeOfABare401() throws Exception {
        assertThat(send(Situation.get("/filter/bare-401")).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void tellsWhenToTryAgain() throws Exception {
        assertThat(send(Situation.get("/fail/unavailable")).headers().firstValue("Retry-After"))
                .contains("17");
        assertThat(send(Situation.get("/db/exhausted")).headers().firstValue("Retry-After"))
                .contains("5");
    }

    @Test
    void putsTheArgumentsIntoTheTexts() throws Exception {
        assertThat(detail("/fail/not-found")).isEqualTo("Order 42 does not exist.");
        assertThat(detail("/fail/not-implemented")).isEqualTo("Operation cancelOrder is not implemented yet.");
        assertThat(detail("/fail/rule")).isEqualTo("Your credit is 500 euros.");
        assertThat(detail("/fail/conflict")).isEqualTo("The order is shipped already.");
        assertThat(detail("/fail/status")).isEqualTo("Order 44 not found");
        assertThat(detail("/fail/annotated")).isEqualTo("Short and stout");
    }

    @Test
    void letsTheApplicationRewordATitle() throws Exception {
        assertThat(JSON.readTree(send(Situation.get("/fail/gone")).body())
                        .path("title")
                        .asString())
                .isEqualTo("Vanished");
    }

    @Test
    void keepsWhatTheApplicationGave() throws Exception {
        JsonNode body = JSON.readTree(send(Situation.get("/fail/given")).body());
        assertThat(body.path("title").asString()).isEqualTo("Given");
        assertThat(body.path("detail").asString()).isEqualTo("As given.");
        assertThat(body.path("balance").asInt()).isEqualTo(30);
    }

    @Test
    void tellsWhereTheJsonBreaks() throws Exception {
        JsonNode body =
                JSON.readTree(send(Situation.json("/items", "{\n  \"name\" 1}")).body());
        assertThat(body.path("line").asInt()).isEqualTo(2);
        assertThat(body.path("column").asInt()).isPositive();
    }

    @Test
    void saysWhatIsWrongInWords() throws Exception {
        JsonNode body = JSON.readTree(
                send(Situation.json("/lenient", "{\"sku\":\"a\",\"quantity\":100,\"note\":\"much too long\"}"))
                        .body());
        assertThat(body.at("/errors/0/detail").asString()).isEqualTo("Keep it short");
        assertThat(body.at("/errors/1/detail").asString()).isEqualTo("Must be at most 99.");
    }

    @Test
    void takesAWellFormedRequestIdAndNoOther() throws Exception {
        assertThat(requestId("abc-123.X_y")).isEqualTo("abc-123.X_y");
        assertThat(requestId("<script>")).matches("[0-9a-f-]{36}");
        assertThat(requestId("x".repeat(65))).matches("[0-9a-f-]{36}");
    }

    @Test
    void sendsNoBodyToHead() throws Exception {
        HttpResponse<String> response = send(Situation.send("HEAD", "/nope"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+xml | xml",
                "application/xml;q=0.9, application/json;q=0.5 | xml",
                "text/xml, */* | xml",
                "application/json, application/xml;q=0.9 | json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | json",
                "application/xml;q=0 | json",
                "nonsense xml | json",
                "application/pdf | json"
            })
    void writesXmlForThoseWhoAskForIt(String accept, String format) throws Exception {
        HttpResponse<String> response =
                send(Situation.json("/items", "{\"name\":\"\",\"qty\":0}").with("Accept", accept));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+" + format);
        assertThat(response.body()).startsWith(format.equals("xml") ? "<?xml" : "{");
    }

    @Test
    void writesTheXmlOfTheAppendix() throws Exception {
        String xml = send(Situation.json("/items", "{\"name\":\"\",\"qty\":0}").with("Accept", "application/xml"))
                .body();
        assertThat(xml)
                .contains("<problem xmlns=\"urn:ietf:rfc:7807\"><type>/problems/validation-failed</type>")
                .contains("<errors><i><pointer>#/name</pointer><code>NOT_BLANK</code>")
                .contains("<min>1</min></i></errors></problem>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsWhoSentIfMatchThatItDoesNot() throws Exception {
        HttpResponse<String> response = send(Situation.send("POST", "/db/stale").with("If-Match", "\"1\""));
        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("PRECONDITION_FAILED");
    }

    @Test
    void cutsAResponseThatFailsHalfWay() {
        assertThatThrownBy(() -> send(Situation.get("/fail/committed"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send(Situation.get("/fail/writing-late"))).isInstanceOf(IOException.class);
    }

    @Test
    void logsTheStackOfTheServersFaultOnce(CapturedOutput output) throws Exception {
        send(Situation.get("/fail/boom"));
        assertThat(output.getAll().split("secret of boom", -1)).hasSize(2);
        assertThat(output).contains("ERROR").contains("FailureController");
    }

    @Test
    void keepsTheValuesOfRefusedRowsOutOfTheLog(CapturedOutput output) throws Exception {
        int started = output.getAll().length();
        send(Situation.send("POST", "/db/accounts?email=first@example.com"));
        assertThat(output.getAll().substring(started))
                .contains("409 ALREADY_EXISTS")
                .doesNotContain("first@example.com", "WARN", "ERROR");
    }

    @Test
    void forgetsWhereWhatWasNotCreatedWouldBe() throws Exception {
        HttpResponse<String> response = send(Situation.get("/fail/creating"));
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void logsAClientThatWentAwayAtDebugOnly(CapturedOutput output) throws Exception {
        int started = output.getAll().length();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
                                    .getBytes(StandardCharsets.UTF_8));
        }
        Awaitility.await().untilAsserted(() -> assertThat(output).contains("the client went away"));
        assertThat(output.getAll().substring(started)).doesNotContain(" ERROR ", " WARN ", "\tat ", "/items failed");
    }

    @Test
    void logsTheClientsFaultWithoutAStack(CapturedOutput output) throws Exception {
        int started = output.getAll().length();
        send(Situation.get("/fail/not-found"));
        assertThat(output.getAll().substring(started)).contains("INFO").doesNotContain("\tat ");
    }

    @Test
    void resolvesTheTypeOfAProblem() throws Exception {
        String type = JSON.readTree(
                        send(Situation.send("DELETE", "/db/accounts/1")).body())
                .path("type")
                .asString();
        JsonNode page = JSON.readTree(send(Situation.get(type)).body());
        assertThat(page.path("code").asString()).isEqualTo("STILL_REFERENCED");
        assertThat(page.path("status").asInt()).isEqualTo(409);
        assertThat(page.path("remedy").asString()).contains("Remove");
        assertThat(send(Situation.get("/problems/credit-exceeded")).body()).contains("Credit exceeded");
        HttpResponse<String> html = send(Situation.get(type).with("Accept", "text/html"));
        assertThat(html.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(html.body()).contains("<h1>Still referenced</h1>");
    }

    static void assertShape(HttpResponse<String> response, String path) throws Exception {
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/problem+json");
        ProblemDocument.assertMatches(response.body());
        JsonNode body = JSON.readTree(response.body());
        String kebab =
                body.path("code").asString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(body.path("type").asString()).isEqualTo("/problems/" + kebab);
        assertThat(body.path("title").asString()).isNotBlank();
        assertThat(body.path("detail").asString()).isNotBlank().doesNotContain("{");
        assertThat(body.path("status").asInt()).isEqualTo(response.statusCode());
        assertThat(body.path("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(body.path("requestId").asString()).isNotBlank();
        assertThat(Instant.parse(body.path("timestamp").asString()))
                .isBefore(Instant.now().plusSeconds(1));
        ObjectNode published = ((ObjectNode) body).without("instance");
        assertThat(LEAKS.matcher(published.toString()).find())
                .as(published.toString())
                .isFalse();
        assertThat(response.statusCode() != 503
                        || response.headers().firstValue("Retry-After").isPresent())
                .as("Retry-After")
                .isTrue();
    }

    static JsonNode withoutDetails(JsonNode errors) {
        errors.forEach(error -> {
            assertThat(error.path("detail").asString()).isNotBlank().doesNotContain("{min}");
            ((ObjectNode) error).remove("detail");
        });
        return errors;
    }

    private HttpResponse<String> send(Situation situation) throws Exception {
        return client.send(situation.request(port), BodyHandlers.ofString());
    }

    private String detail(String path) throws Exception {
        return JSON.readTree(send(Situation.get(path)).body()).path("detail").asString();
    }

    private String requestId(String given) throws Exception {
        return JSON.readTree(
                        send(Situation.get("/nope").with("X-Request-Id", given)).body())
                .path("requestId")
                .asString();
    }
}
