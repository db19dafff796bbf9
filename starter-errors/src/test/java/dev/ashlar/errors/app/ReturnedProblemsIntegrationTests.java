package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
class ReturnedProblemsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    static Stream<Situation> returned() {
        return Stream.of(
                Situation.get("/returned/detail").is(409, "CONFLICT"),
                Situation.get("/returned/object").is(409, "CONFLICT"),
                Situation.get("/returned/future").is(409, "CONFLICT"),
                Situation.get("/returned/handled").is(409, "CONFLICT"),
                Situation.get("/returned/shared").is(423, "LOCKED"),
                Situation.get("/returned/unavailable").is(503, "SERVICE_UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("returned")
    void completesWhatAHandlerReturns(Situation situation, CapturedOutput output) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(situation.status());
        ProblemIntegrationTests.assertShape(response, situation.path());
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("code").asString()).isEqualTo(situation.code());
        assertThat(output.getAll().split("requestId " + body.path("requestId").asString(), -1))
                .as("log lines with the request id")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/returned/own", "/returned/thrown"})
    void leavesWhatTheApplicationHasSet(String path) throws Exception {
        JsonNode body = JSON.readTree(get(path));
        assertThat(body.path("type").asString()).isEqualTo("https://example.org/own");
        assertThat(body.path("title").asString()).isEqualTo("Own title");
        assertThat(body.path("detail").asString()).isEqualTo("Own.");
        assertThat(body.path("balance").asInt()).isEqualTo(30);
        assertThat(body.path("timestamp").asString()).isNotEmpty();
    }

    @Test
    void leavesTheCodeAndTheRequestIdThatAreReturned() throws Exception {
        JsonNode body = JSON.readTree(get("/returned/own"));
        assertThat(body.path("code").asString()).isEqualTo("OWN_CODE");
        assertThat(body.path("requestId").asString()).isEqualTo("own-id");
    }

    @Test
    void givesAProblemThatIsReturnedAgainANewRequestId() throws Exception {
        assertThat(JSON.readTree(get("/returned/shared")).path("requestId").asString())
                .isNotEmpty()
                .isNotEqualTo(
                        JSON.readTree(get("/returned/shared")).path("requestId").asString());
    }

    @Test
    void leavesWhatTellsOfASuccess() throws Exception {
        assertThat(get("/returned/success")).contains("Not wrong at all.").doesNotContain("code", "requestId");
    }

    private String get(String path) throws Exception {
        return client.send(Situation.get(path).request(port), BodyHandlers.ofString())
                .body();
    }
}
