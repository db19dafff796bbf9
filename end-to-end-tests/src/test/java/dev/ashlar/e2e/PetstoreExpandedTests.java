package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code allOf} with an inline part, {@code limit} alone, a list filter on a singular field, no declared failures. */
class PetstoreExpandedTests implements GeneratedApplicationContract {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Documents.shared("oai-petstore-expanded.yaml"), "com.acme.pets");
        client = application.client();
    }

    @Override
    public RunningApplication application() {
        return application;
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void aPetIsMadeReadAndDeleted() {
        String path = "/pets/"
                + client.post("/pets", "{\"name\": \"Rex\", \"tag\": \"dog\"}")
                        .has(200)
                        .at("/id");

        assertThat(client.get(path).has(200).at("/tag")).isEqualTo("dog");
        client.delete(path).has(204);
        client.get(path).isProblem(404);
    }

    @Test
    void petsAreFoundByAnyOfTheirTags() {
        for (String tag : List.of("lion", "tiger", "bear")) {
            client.post("/pets", "{\"name\": \"Rex\", \"tag\": \"" + tag + "\"}")
                    .has(200);
        }

        assertThat(client.get("/pets?tags=lion&tags=bear").has(200).each("", "/tag"))
                .containsExactlyInAnyOrder("lion", "bear");
    }

    @Test
    void listsStayBoundedInAStableOrder() {
        IntStream.range(0, 25)
                .forEach(number ->
                        client.post("/pets", "{\"name\": \"n" + number + "\"}").has(200));

        assertThat(client.get("/pets").has(200).each("", "/id")).hasSize(20);
        assertThat(client.get("/pets?limit=5").each("", "/id"))
                .hasSize(5)
                .isEqualTo(client.get("/pets?limit=5").each("", "/id"));
        assertThat(client.get("/pets?limit=1000").has(200).each("", "/id")).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aPetWithoutANameIsInvalid() {
        client.post("/pets", "{\"tag\": \"dog\"}").isProblem(422).hasPointers("/name");
    }
}
