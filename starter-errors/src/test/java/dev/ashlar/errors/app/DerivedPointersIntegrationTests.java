package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of database constraints, where nobody has told which constraint guards which field. */
@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "own-pointers=false")
class DerivedPointersIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    static Stream<Situation> situations() {
        String taken = "{'pointer':'#/seatName','code':'ALREADY_EXISTS'}";
        return Stream.of(
                post("/seats/client?label=a").is(409, "ALREADY_EXISTS").errors(taken),
                post("/seats/batch").is(409, "ALREADY_EXISTS").errors(taken),
                post("/seats/entity?label=A").is(409, "ALREADY_EXISTS").errors(taken),
                post("/seats/unnamed")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/seatName','code':'NOT_NULL'}"),
                post("/seats/client?account=999")
                        .is(422, "REFERENCE_NOT_FOUND")
                        .errors("{'pointer':'#/owner','code':'REFERENCE_NOT_FOUND'}"),
                post("/seats/client?price=-1")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/price','code':'CHECK'}"),
                post("/seats/client?price=1000").is(422, "VALIDATION_FAILED"),
                post("/seats/client?days=[2,3]").is(409, "CONFLICT"),
                post("/seats/client?label=%00").is(422, "VALIDATION_FAILED"),
                post("/db/accounts?email=first@example.com")
                        .is(409, "ALREADY_EXISTS")
                        .errors("{'pointer':'#/email','code':'ALREADY_EXISTS'}"),
                post("/db/accounts?email=c@example.com&age=-1")
                        .is(422, "VALIDATION_FAILED")
                        .errors("{'pointer':'#/age','code':'CHECK'}"),
                post("/seats/read-only").is(503, "SERVICE_UNAVAILABLE"),
                post("/seats/raise").is(500, "INTERNAL_ERROR"),
                Situation.get("/seats/terminated").is(503, "SERVICE_UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void namesTheFieldOfTheColumn(Situation situation) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(situation.status());
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("code").asString()).isEqualTo(situation.code());
        String errors = situation.errors().isEmpty() ? "[]" : situation.errors();
        JSON.readTree(errors).forEach(expected -> {
            JsonNode actual = body.at("/errors/0");
            assertThat(actual.path("pointer")).isEqualTo(expected.path("pointer"));
            assertThat(actual.path("code")).isEqualTo(expected.path("code"));
        });
        assertThat(response.body()).doesNotContain("secret", "seat_", "_id", "uq_", "ck_");
    }

    private static Situation post(String path) {
        return Situation.send("POST", path.replace("[", "%5B").replace("]", "%5D"));
    }
}
