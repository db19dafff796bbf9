package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OpenAPI 3.1, a key of its own name, bare arrays cut by page and limit, PATCH with a schema of its own, webhooks. */
class MuseumTests implements GeneratedApplicationContract {

    private static final String EVENT = """
            {"name": "%s", "location": "Under the sea", "eventDescription": "A review of thingamabobs.",
             "dates": ["2023-09-05", "2023-09-08"], "price": 12.5}""";

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.opened(Documents.shared("museum.yaml"), "com.acme.museum");
        client = application.client();
    }

    @Override
    public RunningApplication application() {
        return application;
    }

    /** The document has passwords, and cannot say whose. */
    @Override
    public List<String> warnings() {
        return List.of("no UserDetailsService bean");
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void anEventIsMadeReadChangedAndDeleted() {
        Reply created =
                client.post("/special-events", EVENT.formatted("Tea Party")).has(201);
        String path = "/special-events/" + created.at("/eventId");

        assertThat(created.header("Location")).endsWith(path);
        Reply changed = client.patch(path, "{\"location\": \"On the beach.\", \"price\": 15}")
                .has(200);
        assertThat(changed.at("/location")).isEqualTo("On the beach.");
        assertThat(changed.at("/name")).isEqualTo("Tea Party");
        assertThat(client.get(path).has(200).json()).isEqualTo(changed.json());
        assertThat(changed.each("/dates", "")).containsExactly("2023-09-05", "2023-09-08");
        client.delete(path).has(204);
        client.get(path).isProblem(404);
        client.delete(path).isProblem(404);
    }

    @Test
    void aPatchMustLeaveAValidWhole() {
        String path = "/special-events/"
                + client.post("/special-events", EVENT.formatted("Ballet"))
                        .has(201)
                        .at("/eventId");

        client.patch(path, "{\"name\": null}").isProblem(400).hasPointers("/name");
        client.patch(path, "[]").isProblem(400);
        assertThat(client.get(path).at("/name")).isEqualTo("Ballet");
    }

    @Test
    void listsAreCutByPageAndLimit() {
        IntStream.range(0, 12)
                .forEach(number -> client.post("/special-events", EVENT.formatted("Event " + number))
                        .has(201));

        assertThat(client.get("/special-events").has(200).each("", "/eventId")).hasSize(10);
        assertThat(client.get("/special-events?limit=4").each("", "/eventId"))
                .hasSize(4)
                .doesNotContainAnyElementsOf(
                        client.get("/special-events?limit=4&page=2").each("", "/eventId"));
        client.get("/special-events?limit=31").isProblem(400).hasParameters("limit");
    }

    @Test
    void whatWaitsForCodeSaysSo() {
        client.get("/museum-hours").isProblem(501);
        client.post("/tickets", "{\"ticketType\": \"general\", \"ticketDate\": \"2023-09-07\"}")
                .isProblem(501);
        client.get("/tickets/a54a57ca-36f8-421b-a6b4-2e8f26858a4c/qr").isProblem(501);
    }
}
