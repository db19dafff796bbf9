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
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

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
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

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

    /** SEC-33: a handler that nobody has said anything of, added while the application runs. */
    @Test
    void aRouteThatNobodyThoughtOfIsReachedByNobody() throws NoSuchMethodException {
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/forgotten")
                .methods(RequestMethod.GET)
                .options(handlers.getBuilderConfiguration())
                .build();
        handlers.registerMapping(forgotten, new Forgotten(), Forgotten.class.getDeclaredMethod("all"));
        try {
            assertThat(status(as(LocalCaller.nobody()).get().uri("/forgotten"))).isEqualTo(401);
            assertThat(status(http.get().uri("/forgotten"))).isEqualTo(403);
            assertThat(status(as(LocalCaller.bearer().withRoles("ADMIN")).get().uri("/forgotten")))
                    .isEqualTo(403);
        } finally {
            handlers.unregisterMapping(forgotten);
        }
    }

    /** SEC-40: what is exposed beside the probes is for operators. */
    @Test
    void metricsAreForOperatorsOnly() {
        String path = "/actuator/prometheus";
        assertThat(status(as(LocalCaller.nobody()).get().uri(path))).isEqualTo(401);
        assertThat(status(http.get().uri(path))).isEqualTo(403);
        assertThat(status(as(LocalCaller.bearer().withRoles("OPS")).get().uri(path)))
                .isEqualTo(200);
    }

    /** SEC-60 */
    @Test
    void whoIsRefusedIsRecordedForAuditorsOnly() {
        String path = "/authors/" + UUID.randomUUID();
        RestTestClient ada = as(LocalCaller.bearer().named("ada"));
        EntityExchangeResult<String> refusal = answer(ada.delete().uri(path));
        assertThat(refusal.getStatus().value()).isEqualTo(403);

        JsonNode page = as(LocalCaller.bearer().withRoles("AUDITOR"))
                .get()
                .uri("/audit?object={object}", "request/DELETE " + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(page.at("/items")).as(page.toString()).hasSize(1);
        JsonNode record = page.at("/items/0");
        assertThat(record.at("/actor").asString()).isEqualTo("ada");
        assertThat(record.at("/action").asString()).isEqualTo("access");
        assertThat(record.at("/outcome").asString()).isEqualToIgnoringCase("denied");
        assertThat(Instant.parse(record.at("/time").asString())).isBefore(Instant.now().plusSeconds(1));
        assertThat(record.at("/origin/address").asString()).isEqualTo("127.0.0.1");
        assertThat(refusal.getResponseBody()).contains(record.at("/origin/requestId").asString());
        assertThat(status(ada.get().uri("/audit"))).isEqualTo(403);
        assertThat(status(as(LocalCaller.nobody()).get().uri("/audit"))).isEqualTo(401);
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
        assertThat(made.getStatus().value()).as(made.getResponseBody()).isEqualTo(201);
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
                .isEqualTo(200);
        assertThat(row(author))
                .containsEntry("id", before.get("id"))
                .containsEntry("name", "Ursula")
                .containsEntry("row_version", 1L);
    }

    /** SEC-37: the status and the prices of an order are the shop's. */
    @Test
    void nobodySetsThePriceOfHisOrder() {
        Map<String, Object> order = order();
        order.putAll(Map.of("status", "delivered", "total", 0.01, "createdAt", "2001-01-01T00:00:00Z"));
        EntityExchangeResult<String> placed = post("/orders", order);
        assertThat(placed.getStatus().value()).as(placed.getResponseBody()).isEqualTo(201);
        assertThat(placed.getResponseBody())
                .contains("\"status\":\"placed\"")
                .doesNotContain("\"total\":0.01", "2001-01-01");
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
                post("/categories", Map.of("name", "a".repeat(2_000_000))),
                get("/books?sort=secret"),
                get("/books/" + UUID.randomUUID()),
                get("/books/search?q=words"),
                answer(as(LocalCaller.bearer()).delete().uri("/books/" + UUID.randomUUID())),
                answer(http.get().uri("/books").header(HttpHeaders.ACCEPT, "image/x-none")));
        assertThat(answers)
                .extracting(answer -> answer.getStatus().value())
                .containsExactly(200, 201, 409, 422, 413, 400, 404, 501, 403, 406);
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

    /** SEC-62: a key is its caller's alone, another body under it is refused, and nothing that says who called is kept with an answer. */
    @Test
    void aKeyIsGoodForOneRequestAndKeepsNoCredentials() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> order = order();
        EntityExchangeResult<String> first = placed(http, key, order);
        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(placed(http, key, order).getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(placed(http, key, order()).getStatus().value()).isEqualTo(422);
        EntityExchangeResult<String> his = placed(as(LocalCaller.bearer().named("bert")), key, order);
        assertThat(his.getStatus().value()).isEqualTo(201);
        assertThat(his.getResponseBody()).isNotEqualTo(first.getResponseBody());
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
                .defaultHeaders(local.of(caller))
                .build();
    }

    private EntityExchangeResult<String> get(String uri) {
        return answer(http.get().uri(uri));
    }

    private EntityExchangeResult<String> post(String uri, Map<String, Object> body) {
        return answer(http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    private static EntityExchangeResult<String> placed(RestTestClient client, String key, Map<String, Object> order) {
        return answer(client.post()
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

    private static final class Forgotten {

        String all() {
            return "everything";
        }
    }
}
