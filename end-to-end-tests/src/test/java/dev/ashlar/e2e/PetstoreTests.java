package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Singular paths, PUT with the key in the body, searches below the collection, arrays of nested objects. */
class PetstoreTests implements GeneratedApplicationContract {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.opened(Documents.shared("petstore-swagger.yaml"), "com.acme.petstore");
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
    void aPetKeepsTheKeyItWasGiven() {
        pet(4711, "doggie", "available").has(200);

        Reply read = client.get("/pet/4711").has(200);
        assertThat(read.at("/category/name")).isEqualTo("Dogs");
        assertThat(read.at("/photoUrls/0")).isEqualTo("https://example.org/1.png");
        assertThat(read.at("/tags/0/name")).isEqualTo("friendly");
    }

    @Test
    void aPetWithoutAKeyGetsOneThatIsFree() {
        pet(5000, "first", "available").has(200);
        Reply second =
                client.post("/pet", "{\"name\": \"second\", \"photoUrls\": []}").has(200);

        assertThat(second.json().at("/id").asLong()).isGreaterThan(5000);
    }

    @Test
    void aDeletedPetIsGone() {
        pet(66, "lost", "available").has(200);

        client.delete("/pet/66").has(200);
        client.get("/pet/66").isProblem(404);
        client.delete("/pet/66").isProblem(404);
    }

    @Test
    void aTakenKeyIsAConflict() {
        pet(77, "one", "available").has(200);

        pet(77, "other", "sold").isProblem(409);
        assertThat(client.get("/pet/77").at("/name")).isEqualTo("one");
    }

    @Test
    void putFindsThePetByTheKeyInTheBody() {
        pet(88, "old", "available").has(200);

        client.put("/pet", "{\"id\": 88, \"name\": \"new\", \"photoUrls\": [], \"status\": \"sold\"}")
                .has(200);
        assertThat(client.get("/pet/88").at("/name")).isEqualTo("new");
        client.put("/pet", "{\"id\": 123456, \"name\": \"new\", \"photoUrls\": []}")
                .isProblem(404);
    }

    @Test
    void petsAreFoundByStatus() {
        pet(91, "sold one", "sold").has(200);
        pet(92, "pending one", "pending").has(200);

        assertThat(client.get("/pet/findByStatus?status=pending").has(200).each("", "/id"))
                .contains("92")
                .doesNotContain("91");
        client.get("/pet/findByStatus?status=eaten").isProblem(400).hasParameters("status");
    }

    @Test
    void petsAreFoundByTheNamesOfTheirTags() {
        pet(94, "tagged", "available").has(200);

        assertThat(client.get("/pet/findByTags?tags=friendly").has(200).each("", "/id"))
                .contains("94");
        assertThat(client.get("/pet/findByTags?tags=unheard-of").has(200).json())
                .isEmpty();
    }

    @Test
    void ordersReferToPetsThatExist() {
        pet(93, "wanted", "available").has(200);

        client.post("/store/order", "{\"id\": 10, \"petId\": 93, \"quantity\": 7, \"status\": \"approved\"}")
                .has(200);
        assertThat(client.get("/store/order/10").has(200).at("/petId")).isEqualTo("93");
        client.post("/store/order", "{\"petId\": 987654, \"quantity\": 7}")
                .isProblem(422)
                .hasPointers("/petId");
        client.delete("/store/order/10").has(200);
        client.get("/store/order/10").isProblem(404);
    }

    @Test
    void usersAreFoundByTheirName() {
        client.post("/user", "{\"id\": 5, \"username\": \"theUser\", \"firstName\": \"John\"}")
                .has(200);

        assertThat(client.get("/user/theUser").has(200).at("/firstName")).isEqualTo("John");
        client.put("/user/theUser", "{\"username\": \"theUser\", \"firstName\": \"Joan\"}")
                .has(200);
        assertThat(client.get("/user/theUser").at("/firstName")).isEqualTo("Joan");
        client.delete("/user/theUser").has(200);
        client.get("/user/theUser").isProblem(404);
    }

    @Test
    void whatWaitsForCodeSaysSo() {
        client.get("/store/inventory").isProblem(501);
        client.get("/user/login?username=a&password=b").isProblem(501);
    }

    private static Reply pet(long id, String name, String status) {
        return client.post("/pet", """
                {"id": %d, "name": "%s", "category": {"id": 1, "name": "Dogs"}, "status": "%s",
                 "photoUrls": ["https://example.org/1.png"], "tags": [{"id": 1, "name": "friendly"}]}""".formatted(id, name, status));
    }
}
