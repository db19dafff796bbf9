package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.bookshop.api.OrderLineBuilder;
import com.example.bookshop.author.AuthorEntity;
import com.example.bookshop.author.AuthorRows;
import com.example.bookshop.book.BookRows;
import com.example.bookshop.customer.CustomerRows;
import dev.ashlar.security.test.SecurityContractTests;
import dev.ashlar.test.Distinct;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * What the security starter promises of every application, held by a generated one: the inherited tests need nothing to be
 * known of it, those below do.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityCasesTests extends SecurityContractTests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private LocalCredentials local;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuthorRows authors;

    @Autowired
    private BookRows books;

    @Autowired
    private CustomerRows customers;

    @Override
    protected String openPath() {
        return "/actuator/health";
    }

    @Override
    protected String guardedPath() {
        return "/orders";
    }

    /** SEC-33: what the document guards, a caller without the scope and a stranger do not get. */
    @Test
    void whatTheDocumentGuardsIsGuarded() {
        String path = "/authors/" + authors.saved().getId();
        assertThat(status(http.mutate().defaultHeaders(HttpHeaders::clear).build().delete().uri(path)))
                .isEqualTo(401);
        assertThat(status(as(LocalCaller.bearer()).delete().uri(path))).isEqualTo(403);
        assertThat(status(as(LocalCaller.bearer("orders:write").withRoles("ADMIN")).delete().uri(path)))
                .isEqualTo(403);
        assertThat(status(http.get().uri(path))).isEqualTo(200);
    }

    /** SEC-37: what only the server sets is refused or ignored, never stored. */
    @Test
    void whatClientsMayNotSetIsNotStored() {
        AuthorEntity author = authors.saved();
        Map<String, Object> book = new LinkedHashMap<>(Map.of(
                "isbn", "9780441" + Distinct.digits(6),
                "title", "Mine",
                "authorId", author.getId(),
                "format", "ebook",
                "price", 1));
        UUID id = UUID.randomUUID();
        book.putAll(Map.of("id", id, "createdAt", "2001-01-01T00:00:00Z", "rowVersion", 77, "ownerId", "me", "role", "ADMIN"));
        EntityExchangeResult<String> made = post("/books", book);
        assertThat(made.getStatus().value()).as(made.getResponseBody()).isIn(201, 400, 422);
        assertThat(jdbc.sql("SELECT count(*) FROM books WHERE id = ? OR created_at < '2002-01-01' OR row_version = 77")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();

        Map<String, Object> before = row(author);
        assertThat(status(http.put()
                        .uri("/authors/{id}", author.getId())
                        .header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("name", "Ursula", "id", id, "rowVersion", 77))))
                .isIn(200, 400, 422);
        assertThat(row(author)).containsEntry("id", before.get("id")).doesNotContainEntry("row_version", 77L);
    }

    /** SEC-37: the status and the prices of an order are the shop's. */
    @Test
    void nobodySetsThePriceOfHisOrder() {
        Map<String, Object> order = order();
        order.putAll(Map.of("status", "delivered", "total", 0.01, "createdAt", "2001-01-01T00:00:00Z"));
        EntityExchangeResult<String> placed = post("/orders", order);
        if (placed.getStatus().value() == 201) {
            assertThat(placed.getResponseBody())
                    .contains("\"status\":\"placed\"")
                    .doesNotContain("\"total\":0.01", "2001-01-01");
        } else {
            assertThat(placed.getStatus().value()).isIn(400, 422);
        }
    }

    /** SEC-43: what handlers, rules, code that waits and the database refuse. */
    @Test
    void everyAnswerOfAHandlerCarriesCarefulHeaders() {
        Map<String, Object> category = Map.of("name", "Category " + UUID.randomUUID());
        List<EntityExchangeResult<String>> answers = List.of(
                get("/books"),
                post("/categories", category),
                post("/categories", category),
                post("/categories", Map.of()),
                get("/books?sort=secret"),
                get("/books/" + UUID.randomUUID()),
                get("/books/search?q=words"),
                answer(as(LocalCaller.bearer()).delete().uri("/books/" + UUID.randomUUID())),
                answer(http.get().uri("/books").header(HttpHeaders.ACCEPT, "image/x-none")));
        assertThat(answers)
                .extracting(answer -> answer.getStatus().value())
                .containsExactly(200, 201, 409, 422, 400, 404, 501, 403, 406);
        assertThat(answers).allSatisfy(answer -> {
            HttpHeaders headers = answer.getResponseHeaders();
            assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(headers.getFirst("Referrer-Policy")).isNotBlank();
            assertThat(headers.getFirst("Permissions-Policy")).isNotBlank();
            assertThat(headers.containsHeader("Server")).isFalse();
            assertThat(headers.containsHeader("Set-Cookie")).isFalse();
        });
    }

    /** SEC-47 */
    @Test
    void theLinkToWhatIsNewNamesNoHostThatAStrangerMadeUp() {
        EntityExchangeResult<String> made = answer(http.post()
                .uri("/authors")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Ursula")));
        URI location = made.getResponseHeaders().getLocation();
        assertThat(location).hasHost("localhost").hasScheme("http").hasPort(port());
        assertThat(location.getPath()).startsWith("/authors/");
    }

    /** SEC-54 */
    @Test
    void pagesFiltersAndBatchesHaveAnEnd() {
        for (String list : List.of("/books?size=1000000", "/customers?limit=1000000", "/authors?size=101")) {
            assertThat(get(list).getStatus().value()).as(list).isIn(400, 422);
        }
        String formats = String.join("&", Collections.nCopies(1_100, "format=ebook"));
        assertThat(get("/books?" + formats).getStatus().is4xxClientError()).isTrue();
        assertThat(get("/books/search?q=" + "a".repeat(101)).getStatus().value()).isIn(400, 422);
        Map<String, Object> order = order();
        order.put("lines", Collections.nCopies(10_000, Map.of("bookId", UUID.randomUUID(), "quantity", 1)));
        assertThat(post("/orders", order).getStatus().value()).isIn(400, 413, 422);
    }

    /** SEC-62: another body under a key is refused, and nothing that says who called is kept with an answer. */
    @Test
    void aKeyIsGoodForOneRequestAndKeepsNoCredentials() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> order = order();
        EntityExchangeResult<String> first = placed(key, order);
        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(placed(key, order).getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(placed(key, order()).getStatus().value()).isEqualTo(422);
        assertThat(jdbc.sql("SELECT headers FROM idempotency_keys").query(String.class).list())
                .isNotEmpty()
                .allSatisfy(headers ->
                        assertThat(headers).doesNotContainIgnoringCase("cookie", "authorization", "Bearer"));
    }

    /** SEC-59 */
    @Test
    void noSecretOfARequestIsWrittenAnywhere(CapturedOutput output) {
        String mark = "marked-" + UUID.randomUUID();
        List<EntityExchangeResult<String>> answers = List.of(
                answer(http.mutate()
                        .defaultHeaders(headers -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + mark))
                        .build()
                        .get()
                        .uri("/books")),
                answer(http.get().uri("/books").header(HttpHeaders.COOKIE, "session=" + mark)),
                answer(http.get().uri("/books/x").header("X-API-Key", mark)),
                get("/books?access_token=" + mark),
                get("/no-such-route?password=" + mark),
                post("/authors", Map.of("password", mark, "token", mark, "name", "")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getResponseHeaders() + answer.getResponseBody())
                        .doesNotContain(mark));
        LogFactory.getLog(getClass()).info("All secrets are sent");
        assertThat(output.getAll()).contains("All secrets are sent").doesNotContain(mark);
    }

    private Map<String, Object> order() {
        Map<String, Object> line = OrderLineBuilder.valid().bookId(books.saved().getId()).build();
        return new LinkedHashMap<>(Map.of("customerId", customers.saved().getId(), "lines", List.of(line)));
    }

    private Map<String, Object> row(AuthorEntity author) {
        return jdbc.sql("SELECT * FROM authors WHERE id = ?").param(author.getId()).query().singleRow();
    }

    private RestTestClient as(LocalCaller caller) {
        return http.mutate()
                .defaultHeaders(headers -> local.headers(caller).forEach(headers::set))
                .build();
    }

    private EntityExchangeResult<String> get(String uri) {
        return answer(http.get().uri(uri));
    }

    private EntityExchangeResult<String> post(String uri, Map<String, Object> body) {
        return answer(http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    private EntityExchangeResult<String> placed(String key, Map<String, Object> order) {
        return answer(http.post()
                .uri("/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order));
    }

    private static int status(RestTestClient.RequestHeadersSpec<?> request) {
        return answer(request).getStatus().value();
    }

    private static EntityExchangeResult<String> answer(RestTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().returnResult(String.class);
    }
}
