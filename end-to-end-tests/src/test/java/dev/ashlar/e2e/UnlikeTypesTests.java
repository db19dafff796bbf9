package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters and fields of different types that mean the same, keys that are sent twice, and secrets inside references. */
class UnlikeTypesTests {

    private static RunningApplication application;
    private static Client client;
    private static LocalDate day;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/unlike-types.yaml"), "com.acme.desk");
        client = application.client();
        Reply made = book("open", "web", "red", "hot", "9.5");
        book("closed", "phone", "green", "late", "20");
        day = OffsetDateTime.parse(made.at("/createdAt"))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static Reply book(String status, String channel, String label, String mark, String number) {
        return client.post("/bookings", """
                        {"status": "%s", "channel": "%s", "label": "%s", "marks": ["%s"], "price": %s, "weight": %s}
                        """.formatted(status, channel, label, mark, number, number))
                .has(201);
    }

    @ParameterizedTest
    @CsvSource({
        "status=open, red",
        "status=closed, green",
        "channel=web, red",
        "label=red, red",
        "mark=hot, red",
        "statuses=open&statuses=paid, red",
        "min_price=10, green",
        "max_weight=9.75, red"
    })
    void aParameterOfAnotherTypeFindsWhatItMeans(String query, String label) {
        assertThat(client.get("/bookings?" + query).has(200).each("", "/label")).containsExactly(label);
    }

    @ParameterizedTest
    @CsvSource({"channel=desk", "label=blue", "statuses=paid", "min_price=21", "max_weight=9"})
    void aParameterOfAnotherTypeFindsNothingElse(String query) {
        assertThat(client.get("/bookings?" + query).has(200).each("", "/label")).isEmpty();
    }

    @Test
    void aValueThatTheParameterDoesNotTakeIsRefused() {
        client.get("/bookings?channel=phone").isProblem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "created_from, 0, 2",
        "created_from, 1, 0",
        "created_to, 0, 2",
        "created_to, -1, 0",
        "created_after, -1, 2",
        "created_after, 0, 0",
        "created_before, 1, 2",
        "created_before, 0, 0"
    })
    void daysBoundMomentsInUtc(String parameter, int later, int found) {
        assertThat(client.get("/bookings?" + parameter + "=" + day.plusDays(later))
                        .has(200)
                        .each("", "/label"))
                .hasSize(found);
    }

    @Test
    void anotherKeyThanThatOfThePathIsRefusedAndTheSameIsNot() {
        client.post("/depots", "{\"code\": \"BER01\", \"name\": \"Berlin\"}").has(201);

        client.put("/depots/BER01", "{\"code\": \"HAM01\", \"name\": \"Hamburg\"}")
                .isProblem(422)
                .hasPointers("/code");
        assertThat(client.get("/depots/BER01").has(200).at("/name")).isEqualTo("Berlin");
        client.put("/depots/BER01", "{\"code\": \"BER01\", \"name\": \"Spandau\"}")
                .has(200);
    }

    @Test
    void aPatchDoesNotAskForTheSecretsOfAReferencedRow() {
        String first = user("Ada");
        String second = user("Bob");
        String article = client.post(
                        "/articles",
                        "{\"title\": \"x\", \"author\": {\"id\": " + first
                                + ", \"name\": \"Ada\", \"password\": \"secret\"}}")
                .has(201)
                .at("/id");

        Reply titled =
                client.patch("/articles/" + article, "{\"title\": \"y\"}").has(200);
        assertThat(titled.at("/title")).isEqualTo("y");
        assertThat(titled.at("/author/name")).isEqualTo("Ada");
        assertThat(client.patch("/articles/" + article, "{\"author\": {\"id\": " + second + "}}")
                        .has(200)
                        .at("/author/name"))
                .isEqualTo("Bob");
        client.patch("/articles/" + article, "{\"title\": \"\"}").isProblem(422);
        client.patch("/articles/" + article, "{\"author\": {\"id\": 4711}}").isProblem(422);
    }

    private static String user(String name) {
        return client.post("/users", "{\"name\": \"" + name + "\", \"password\": \"secret\"}")
                .has(201)
                .at("/id");
    }
}
