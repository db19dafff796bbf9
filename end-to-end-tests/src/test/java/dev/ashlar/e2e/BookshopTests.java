package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documentation's example, as generated, and what every generated backend does with good and bad requests. */
class BookshopTests implements GeneratedApplicationContract {

    private static RunningApplication application;
    private static Client client;
    private static String author;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Documents.bookshop(), "com.acme.bookshop");
        client = application.client();
        author = client.post("/authors", "{\"name\": \"Ursula K. Le Guin\", \"born\": \"1929-10-21\"}")
                .has(201)
                .at("/id");
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
    void theDocumentIsServedWithAPageToReadIt() {
        Reply document = client.get("/openapi.yaml").has(200);
        assertThat(document.text()).startsWith("openapi: 3.1.0");
        assertThat(client.get("/docs").status()).isIn(200, 302);
    }

    @Test
    void aBookShowsWhenItWasMadeAndChanged() {
        Reply made = book("9780000000001", "12.99");
        Reply changed =
                client.patch("/books/" + made.at("/id"), "{\"price\": 9.90}").has(200);

        assertThat(changed.at("/createdAt")).isEqualTo(made.at("/createdAt"));
        assertThat(changed.at("/updatedAt")).isGreaterThan(made.at("/updatedAt"));
        assertThat(changed.json().at("/price").decimalValue()).isEqualByComparingTo("9.90");
    }

    @Test
    void absentAndNullAreNotTheSameInAPatch() {
        String path = "/books/" + book("9780000000002", "12.99").at("/id");
        client.patch(path, "{\"blurb\": \"Good.\", \"published\": \"1969-03-01\"}")
                .has(200);

        assertThat(client.patch(path, "{\"title\": \"New\"}").has(200).at("/blurb"))
                .isEqualTo("Good.");
        assertThat(client.patch(path, "{\"blurb\": null}")
                                .has(200)
                                .json()
                                .at("/blurb")
                                .isNull()
                        || client.get(path).json().at("/blurb").isMissingNode())
                .isTrue();
        client.patch(path, "{\"title\": null}").isProblem(422).hasPointers("/title");
    }

    @Test
    void anAuthorIsReadReplacedAndDeleted() {
        String path = "/authors/"
                + client.post("/authors", "{\"name\": \"Anon\"}").has(201).at("/id");

        assertThat(client.get(path).has(200).at("/name")).isEqualTo("Anon");
        assertThat(client.get("/authors?size=100&sort=name").has(200).each("/content", "/name"))
                .contains("Anon");
        client.put(path, "{\"name\": \"Mary Shelley\", \"born\": \"1797-08-30\"}")
                .has(200);
        assertThat(client.get(path).at("/born")).isEqualTo("1797-08-30");
        client.delete(path).has(204);
        client.get(path).isProblem(404);
    }

    @Test
    void aBookIsDeletedOnceItHasNoReviews() {
        String path = "/books/" + book("9780000000012", "12.99").at("/id");
        Reply review = client.post(path + "/reviews", "{\"rating\": 1, \"text\": \"Bad.\"}")
                .has(201);

        client.delete(path).isProblem(409);
        client.delete(path + "/reviews/" + review.at("/id")).has(204);
        client.delete(path).has(204);
        client.get(path).isProblem(404);
    }

    @Test
    void aCustomerIsChangedAndDeleted() {
        String path = "/customers/"
                + client.post("/customers", "{\"name\": \"Shevek\", \"email\": \"shevek@example.org\"}")
                        .has(201)
                        .at("/id");

        client.patch(path, "{\"name\": \"Takver\"}").has(200);
        assertThat(client.get(path).at("/email")).isEqualTo("shevek@example.org");
        assertThat(client.get(path).at("/name")).isEqualTo("Takver");
        client.delete(path).has(204);
        client.get(path).isProblem(404);
    }

    @Test
    void anIsbnIsTakenOnce() {
        book("9780000000003", "12.99");

        client.post("/books", bookBody("9780000000003", "1.00")).isProblem(409).hasPointers("/isbn");
    }

    @Test
    void booksAreFilteredSortedAndCut() {
        String own = client.post("/authors", "{\"name\": \"Filter\"}").has(201).at("/id");
        for (int number = 0; number < 5; number++) {
            client.post("/books", """
                            {"isbn": "978100000000%d", "title": "T%d", "authorId": "%s", "format": "%s", "price": %d}""".formatted(
                                    number, number, own, number % 2 == 0 ? "ebook" : "paperback", number * 10))
                    .has(201);
        }
        String mine = "/books?authorId=" + own;

        assertThat(client.get(mine + "&format=ebook").each("/content", "/title"))
                .containsExactlyInAnyOrder("T0", "T2", "T4");
        assertThat(client.get(mine + "&minPrice=10&maxPrice=30&sort=-price").each("/content", "/title"))
                .containsExactly("T3", "T2", "T1");
        Reply page = client.get(mine + "&sort=title&size=2&page=1").has(200);
        assertThat(page.each("/content", "/title")).containsExactly("T2", "T3");
        assertThat(page.at("/totalElements")).isEqualTo("5");
        client.get(mine + "&sort=shoeSize").isProblem(400).hasParameters("sort");
    }

    @Test
    void booksStandInCategories() {
        String category = client.post("/categories", "{\"name\": \"Science fiction\"}")
                .has(201)
                .at("/id");
        String path = "/books/" + book("9780000000004", "12.99").at("/id");

        Reply changed = client.patch(path, "{\"categories\": [{\"id\": %s, \"name\": \"any\"}]}".formatted(category))
                .has(200);
        assertThat(changed.each("/categories", "/name")).containsExactly("Science fiction");
        assertThat(client.get("/books?categoryId=" + category).each("/content", "/isbn"))
                .containsExactly("9780000000004");
        assertThat(client.get("/categories/" + category).has(200).json())
                .isIn(client.get("/categories").has(200).json().valueStream().toList());
        client.delete("/categories/" + category).isProblem(409);
        client.patch(path, "{\"categories\": []}").has(200);
        client.delete("/categories/" + category).has(204);
        client.get("/categories/" + category).isProblem(404);
    }

    @Test
    void reviewsBelongToTheBookThatThePathNames() {
        String book = book("9780000000005", "12.99").at("/id");
        Reply review = client.post("/books/" + book + "/reviews", "{\"rating\": 5, \"text\": \"Good.\"}")
                .has(201);
        String other = book("9780000000006", "12.99").at("/id");

        client.get(review.header("Location")).has(200);
        client.get("/books/" + other + "/reviews/" + review.at("/id")).isProblem(404);
        assertThat(client.get("/books/" + book + "/reviews").each("", "/id")).containsExactly(review.at("/id"));
        client.post("/books/" + author + "/reviews", "{\"rating\": 5, \"text\": \"Good.\"}")
                .isProblem(404);
        client.delete("/books/" + book).isProblem(409);
    }

    @Test
    void customersAreReadByCursorUntilTheEnd() {
        IntStream.range(0, 5)
                .forEach(number -> client.post(
                                "/customers", "{\"name\": \"C\", \"email\": \"c%d@example.org\"}".formatted(number))
                        .has(201));

        Reply first = client.get("/customers?limit=3").has(200);
        Reply second = client.get("/customers?limit=100&cursor=" + first.at("/nextCursor"))
                .has(200);
        assertThat(first.each("/items", "/id")).hasSize(3);
        assertThat(second.each("/items", "/id")).isNotEmpty().doesNotContainAnyElementsOf(first.each("/items", "/id"));
        assertThat(second.json().at("/nextCursor").isMissingNode()).isTrue();
        client.get("/customers?cursor=nonsense").isProblem(400).hasParameters("cursor");
    }

    @Test
    void addressesAndMoneyKeepTheirForm() {
        Reply customer = client.post("/customers", """
                        {"name": "Genly Ai", "email": "genly@example.org",
                         "address": {"street": "Ekumen Road 1", "city": "Erhenrang", "postcode": "10115", "country": "DE"}}""").has(201);

        assertThat(client.get("/customers/" + customer.at("/id")).at("/address/city"))
                .isEqualTo("Erhenrang");
        client.post("/customers", "{\"name\": \"X\", \"email\": \"x@example.org\", \"address\": {\"street\": \"s\"}}")
                .isProblem(422)
                .hasPointers("/address/city", "/address/country", "/address/postcode");
    }

    @Test
    void anOrderStartsAsPlacedWhateverTheClientSays() {
        String customer = client.post("/customers", "{\"name\": \"O\", \"email\": \"o@example.org\"}")
                .has(201)
                .at("/id");
        String book = book("9780000000007", "12.99").at("/id");

        Reply order = client.post("/orders", """
                        {"customerId": "%s", "status": "delivered", "lines": [{"bookId": "%s", "quantity": 2}]}""".formatted(customer, book)).has(201);
        assertThat(order.at("/status")).isEqualTo("placed");
        assertThat(client.get("/orders/" + order.at("/id")).has(200).at("/lines/0/quantity"))
                .isEqualTo("2");
        assertThat(client.get("/orders?customerId=" + customer + "&status=placed")
                        .each("/content", "/id"))
                .containsExactly(order.at("/id"));
        client.post("/orders/" + order.at("/id") + "/cancel", "").isProblem(501);
        client.post("/orders", "{\"customerId\": \"%s\", \"lines\": []}".formatted(author))
                .isProblem(422)
                .hasPointers("/lines");
    }

    @Test
    void anOrderThatIsSentTwiceIsPlacedOnce() {
        String customer = client.post("/customers", "{\"name\": \"I\", \"email\": \"i@example.org\"}")
                .has(201)
                .at("/id");
        String book = book("9780000000013", "12.99").at("/id");
        String body = "{\"customerId\": \"%s\", \"lines\": [{\"bookId\": \"%s\", \"quantity\": 1}]}"
                .formatted(customer, book);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "first");

        Reply first = client.send("POST", "/orders", body, headers).has(201);
        Reply second = client.send("POST", "/orders", body, headers).has(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(client.get("/orders?customerId=" + customer).at("/totalElements"))
                .isEqualTo("1");
        client.send("POST", "/orders", body.replace(": 1", ": 2"), headers)
                .isProblem(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whoHasNotSeenThePresentStateChangesNothing() {
        Reply made = client.post("/authors", "{\"name\": \"Anon\"}").has(201);
        String path = "/authors/" + made.at("/id");
        Reply changed = client.put(path, "{\"name\": \"George Eliot\"}").has(200);

        assertThat(changed.header("ETag")).isNotEmpty().isNotEqualTo(made.header("ETag"));
        for (String method : List.of("PUT", "DELETE")) {
            Reply refused = client.send(
                    method,
                    path,
                    "{\"name\": \"Mary Ann Evans\"}",
                    Map.of("Content-Type", "application/json", "If-Match", made.header("ETag")));
            refused.isProblem(412).hasCode("PRECONDITION_FAILED");
            assertThat(refused.header("ETag")).isEqualTo(changed.header("ETag"));
        }
        assertThat(client.get(path).has(200).at("/name")).isEqualTo("George Eliot");
        client.send("GET", path, null, Map.of("If-None-Match", changed.header("ETag")))
                .has(304);
        client.send("DELETE", path, null, Map.of("If-Match", changed.header("ETag")))
                .has(204);
    }

    @Test
    void aBookIsShownAnewOnceItsCategoriesHaveChanged() {
        String category =
                client.post("/categories", "{\"name\": \"Utopias\"}").has(201).at("/id");
        String path = "/books/" + book("9780000000014", "12.99").at("/id");
        Reply changed = client.patch(path, "{\"categories\": [{\"id\": %s, \"name\": \"any\"}]}".formatted(category))
                .has(200);

        String tag = client.get(path).has(200).header("ETag");
        assertThat(tag).isNotEmpty().isEqualTo(changed.header("ETag"));
        client.send("GET", path, null, Map.of("If-None-Match", tag)).has(304);
        client.patch(path, "{\"categories\": []}").has(200);
        client.send("GET", path, null, Map.of("If-None-Match", tag)).has(200);
    }

    @Test
    void oneOfTwoConcurrentChangesWins() {
        String path = "/books/" + book("9780000000008", "12.99").at("/id");
        List<CompletableFuture<Reply>> replies = IntStream.range(0, 8)
                .mapToObj(number -> client.sendAsync("PUT", path, bookBody("9780000000008", number + ".00")))
                .toList();

        List<Integer> statuses =
                replies.stream().map(CompletableFuture::join).map(Reply::status).toList();
        assertThat(statuses).isSubsetOf(200, 409).contains(200);
    }

    @Test
    void bodiesThatCannotBeReadNameThePlace() {
        client.post("/books", "{\"title\": ").isProblem(400);
        client.post("/books", "").isProblem(400);
        client.post("/books", bookBody("9780000000009", "\"cheap\""))
                .isProblem(400)
                .hasPointers("/price");
        client.post("/books", bookBody("9780000000009", "1.00").replace("hardcover", "papyrus"))
                .isProblem(400)
                .hasPointers("/format");
    }

    @Test
    void bodiesThatAreInvalidNameEveryPlace() {
        client.post(
                        "/books",
                        "{\"isbn\": \"1\", \"title\": \"\", \"format\": \"ebook\", \"price\": -1, \"keywords\": [\"\"]}")
                .isProblem(422);
        client.post("/books", bookBody("9780000000009", "1.005")).isProblem(422).hasPointers("/price");
    }

    @Test
    void keysThatAreNoneAndKeysThatAreUnknownAreToldApart() {
        client.get("/books/not-a-key").isProblem(400).hasParameters("bookId");
        client.get("/books/00000000-0000-7000-8000-000000000000").isProblem(404);
    }

    @Test
    void routesMethodsAndMediaTypesThatDoNotExistAreProblemsToo() {
        client.get("/no-such-route").isProblem(404);
        Reply notAllowed = client.put("/books", "{}");
        notAllowed.isProblem(405);
        assertThat(notAllowed.header("Allow")).contains("GET").contains("POST");
        client.send("POST", "/books", "title=a", "application/x-www-form-urlencoded")
                .isProblem(415);
    }

    @Test
    void aDatabaseThatIsDownAsksForPatienceAndIsUsedAgainOnceItIsUp() {
        application.database().close();
        try {
            // Each waits for a connection, together for as long as one.
            CompletableFuture<Reply> created = client.sendAsync("POST", "/authors", "{\"name\": \"Late\"}");
            for (Reply reply : List.of(client.get("/authors"), created.join())) {
                reply.isProblem(503).hasCode("SERVICE_UNAVAILABLE");
                assertThat(reply.header("Retry-After")).matches("[1-9]\\d*");
                assertThat(reply.at("/requestId")).isNotBlank();
                assertThat(reply.text()).doesNotContainIgnoringCase("application_", "connection", "postgres", "hikari");
            }
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            application.database().open();
        }
        client.get("/authors/" + author).has(200);
    }

    @Test
    void anUnknownAuthorIsRefusedAtItsPlace() {
        client.post("/books", bookBody("9780000000010", "1.00").replace(author, "00000000-0000-7000-8000-000000000000"))
                .isProblem(422)
                .hasPointers("/authorId");
    }

    @Test
    void anAuthorWithBooksIsNotDeleted() {
        book("9780000000011", "12.99");

        client.delete("/authors/" + author).isProblem(409);
    }

    private static Reply book(String isbn, String price) {
        return client.post("/books", bookBody(isbn, price)).has(201);
    }

    private static String bookBody(String isbn, String price) {
        return """
                {"isbn": "%s", "title": "The Left Hand of Darkness", "authorId": "%s", "format": "hardcover", "price": %s}""".formatted(isbn, author, price);
    }
}
