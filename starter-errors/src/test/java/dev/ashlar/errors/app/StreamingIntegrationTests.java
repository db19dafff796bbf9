package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.enabled=true")
@ExtendWith(OutputCaptureExtension.class)
class StreamingIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void endsAnEventStreamWithTheProblem() throws Exception {
        HttpResponse<String> response = get("/streams/events");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("data:{\"n\":1}\n\ndata:{\"n\":2}\n\n");
        assertThat(lastEvent(response).path("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(lastEvent(response).path("instance").asString()).isEqualTo("/streams/events");
        assertThat(response.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/streams/no-events", "/streams/event-not-writable", "/streams/no-bytes"})
    void answersWithAProblemWhereNothingHasBeenSent(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("INTERNAL_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/streams/lines", "/streams/bytes"})
    void cutsOtherStreamsThatFail(String path, CapturedOutput output) {
        assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
        assertThat(output.getAll().split("failed with 500", -1)).as("log lines").hasSize(2);
        assertThat(output.getAll().split(" ERROR ", -1))
                .as("log lines at ERROR")
                .hasSize(2);
    }

    @RepeatedTest(5)
    void answersATimeoutTheSameWhoeverWins() throws Exception {
        HttpResponse<String> response = get("/streams/slow");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("TIMEOUT");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void answersATimeoutOfADeferredResult() throws Exception {
        assertThat(JSON.readTree(get("/streams/deferred").body()).path("code").asString())
                .isEqualTo("TIMEOUT");
    }

    @Test
    void rejectsAForeignOriginWithAProblem() throws Exception {
        for (Situation situation : new Situation[] {
            Situation.get("/cross-origin").with("Origin", "https://evil.example"),
            Situation.send("OPTIONS", "/cross-origin")
                    .with("Origin", "https://evil.example")
                    .with("Access-Control-Request-Method", "GET")
        }) {
            HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo("CORS_REJECTED");
            assertThat(response.headers().allValues("Vary")).contains("Origin");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void letsAFriendlyOriginPass() throws Exception {
        HttpResponse<String> response = client.send(
                Situation.get("/cross-origin")
                        .with("Origin", "https://friend.example")
                        .request(port),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("https://friend.example");
    }

    private static JsonNode lastEvent(HttpResponse<String> response) {
        String[] parts = response.body().split("\n\nevent: error\ndata: ", -1);
        assertThat(parts).as(response.body()).hasSize(2);
        assertThat(parts[1]).endsWith("}\n\n");
        return JSON.readTree(parts[1]);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(Situation.get(path).request(port), BodyHandlers.ofString());
    }
}
