package dev.ashlar.errors.app;

import static dev.ashlar.errors.app.Situation.get;
import static dev.ashlar.errors.app.Situation.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.enabled=true")
class SeveralParametersIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "/bookings/6f1c1f0e-3f0b-4a53-9d0c-0b9e64a5a4b2";
    private static final String GOOD_LINE = "{\"sku\":\"a\",\"quantity\":1}";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private BookingController bookings;

    static Stream<Situation> wrong() {
        return Stream.of(
                get("/bookings/x?room=long&nights=many")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "path id TYPE_MISMATCH",
                                "query from REQUIRED",
                                "query nights TYPE_MISMATCH",
                                "query room SIZE",
                                "header X-Guest REQUIRED",
                                "cookie visit REQUIRED"),
                get(ID + "?room=long&nights=9&from=2026-01-01")
                        .with("X-Guest", "a")
                        .is(400, "PARAMETER_MISSING")
                        .errors("query nights MAX", "query room SIZE", "cookie visit REQUIRED"),
                get(ID + "?room=a&nights=9&from=2026-01-01")
                        .with("X-Guest", "a")
                        .with("Cookie", "visit=1")
                        .is(422, "VALIDATION_FAILED")
                        .errors("query nights MAX"),
                json("/bookings?nights=x&from=y", "{\"quantity\":\"x\"}")
                        .is(400, "TYPE_MISMATCH")
                        .errors(
                                "#/quantity TYPE_MISMATCH",
                                "#/sku NOT_BLANK",
                                "query from TYPE_MISMATCH",
                                "query nights TYPE_MISMATCH"),
                json("/bookings?nights=1", "{\"quantity\":0}")
                        .is(400, "PARAMETER_MISSING")
                        .errors("#/quantity MIN", "#/sku NOT_BLANK", "query from REQUIRED"),
                json("/bookings?nights=1&from=y", "{").is(400, "MALFORMED_JSON").errors("query from TYPE_MISMATCH"),
                json("/bookings?nights=x&from=2026-01-01", "{\"sku\":")
                        .is(400, "TYPE_MISMATCH")
                        .errors("# MALFORMED_JSON", "query nights TYPE_MISMATCH"),
                json("/bookings?nights=x&from=2026-01-01", "")
                        .is(400, "TYPE_MISMATCH")
                        .errors("# REQUIRED", "query nights TYPE_MISMATCH"),
                json("/bookings?nights=x&from=2026-01-01", "{\"sku\":\"" + "a".repeat(300_000) + "\"}")
                        .is(400, "TYPE_MISMATCH"),
                get("/dozens?dozens=2&nights=x").is(400, "TYPE_MISMATCH").errors("query nights TYPE_MISMATCH"),
                json("/bookings?from=y", GOOD_LINE)
                        .is(400, "PARAMETER_MISSING")
                        .errors("query from TYPE_MISMATCH", "query nights REQUIRED"),
                json("/bookings/constrained?nights=9&beds=x", GOOD_LINE)
                        .is(400, "TYPE_MISMATCH")
                        .errors("query beds TYPE_MISMATCH", "query nights MAX"),
                json("/bookings/constrained?nights=x&beds=1", "{\"quantity\":0}")
                        .is(400, "TYPE_MISMATCH")
                        .errors("#/quantity MIN", "#/sku NOT_BLANK", "query nights TYPE_MISMATCH"),
                Situation.send("POST", "/bookings/form?nights=x&stars=y")
                        .is(400, "TYPE_MISMATCH")
                        .errors("query nights TYPE_MISMATCH", "query stars TYPE_MISMATCH"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void tellsAllThatIsWrongAndCallsNoHandler(Situation situation) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        JsonNode body = JSON.readTree(response.body());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(situation.status());
        assertThat(body.path("code").asString()).isEqualTo(situation.code());
        if (!situation.errors().isEmpty()) {
            assertThat(told(body)).isEqualTo(situation.errors());
        }
        assertThat(bookings.calls).hasValue(0);
    }

    static String told(JsonNode body) {
        List<String> told = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            String place = error.has("pointer")
                    ? error.path("pointer").asString()
                    : error.path("in").asString() + " "
                            + error.path("parameter").asString();
            told.add(place + " " + error.path("code").asString());
        }
        return told.toString().replace(", ", ",");
    }
}
