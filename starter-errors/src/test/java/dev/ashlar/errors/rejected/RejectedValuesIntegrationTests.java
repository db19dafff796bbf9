package dev.ashlar.errors.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = RejectedApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.include-rejected-values=true")
@ExtendWith(OutputCaptureExtension.class)
class RejectedValuesIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INVALID = """
            {"name": "Grace", "nights": 9, "password": "hunter2", "motto": "hunter2", "tags": ["hunter2", "hunter2"], "shoeSize": 7712345,
             "room": {"door_code": "x", "safe": {"depth": 7712345}}}""";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void tellsWhatWasRejectedUnlessItIsSecret() throws Exception {
        String body = post("/guests", INVALID);
        assertThat(rejected(body))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("#/name", "Grace", "#/nights", "9", "#/room/door_code", "x"));
        assertThat(body)
                .contains("#/password", "#/motto", "#/tags", "#/shoeSize", "#/room/safe/depth")
                .doesNotContain("hunter2", "7712345");
    }

    @Test
    void tellsItOfElements() throws Exception {
        assertThat(rejected(post("/guests/bulk", "[" + INVALID + "]"))).containsEntry("#/0/name", "Grace");
        assertThat(post("/guests/bulk", "[" + INVALID + "]")).doesNotContain("hunter2", "7712345");
    }

    @Test
    void tellsWhatCannotBeRead() throws Exception {
        String unreadable = """
                {"nights": "many", "password": {}, "motto": "hunter2", "room": {"safe": {"depth": "hunter2"}}, "rate": 7.5,
                 "name": "%s"}""".formatted("n".repeat(300));
        String body = post("/guests", unreadable);
        assertThat(rejected(body))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("#/nights", "many", "#/rate", "7.5", "#/name", "n".repeat(100) + "…"));
        assertThat(body).contains("#/room/safe/depth").doesNotContain("hunter2");
    }

    @Test
    void namesTheValuesOfAnEnumOfNumbers() throws Exception {
        JsonNode error = JSON.readTree(post("/guests", "{\"rate\": 7.5}")).path("errors");
        assertThat(error.toString()).contains("INVALID_ENUM_VALUE", "0.5", "1.5");
    }

    @Test
    void tellsItOfParametersUnlessTheyAreSecret() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/guests?nights=9&pin=hunter2"))
                .header("X-Api-Key", "hunter2")
                .header("Cookie", "visit=hunter2")
                .build();
        String body = client.send(request, BodyHandlers.ofString()).body();
        assertThat(rejected(body)).containsExactlyEntriesOf(Map.of("nights", "9"));
        assertThat(body).contains("pin", "X-Api-Key", "visit").doesNotContain("hunter2");
    }

    @Test
    void answersABlockedCallThatTookTooLongAndLogsNoStack(CapturedOutput output) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/slow")).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"TIMEOUT\"");
        assertThat(output)
                .contains("GET /slow failed with 503 TIMEOUT", "dev.ashlar.errors.5xx")
                .doesNotContain("\tat ");
    }

    private String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Map<String, String> rejected(String body) {
        Map<String, String> rejected = new TreeMap<>();
        for (JsonNode error : JSON.readTree(body).path("errors")) {
            if (error.has("rejected")) {
                String place =
                        error.path("pointer").asString(error.path("parameter").asString(""));
                rejected.put(place, error.path("rejected").asString());
            }
        }
        return rejected;
    }
}
