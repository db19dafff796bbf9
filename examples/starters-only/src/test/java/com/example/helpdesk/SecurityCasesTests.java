package com.example.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.test.SecurityContractTests;
import dev.ashlar.test.LeakCheck;
import dev.ashlar.test.security.LocalIssuer;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * What the security starter promises of every application, held by this one: the inherited tests need nothing to be known of
 * it, those below do. {@code TicketOwnerTests} has what is about owners (SEC-36, SEC-37, SEC-62).
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityCasesTests extends SecurityContractTests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private LocalIssuer issuer;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Override
    protected String openPath() {
        return "/actuator/health";
    }

    @Override
    protected String guardedPath() {
        return "/tickets";
    }

    /** SEC-33: a handler that nobody has said anything of, added while the application runs. */
    @Test
    void aRouteThatNobodyThoughtOfIsReachedByNobody() throws NoSuchMethodException {
        RequestMappingInfo forgotten = route("/forgotten");
        handlers.registerMapping(forgotten, new Forgotten(), Forgotten.class.getDeclaredMethod("all"));
        try {
            assertThat(get("/forgotten", "").getStatus().value()).isEqualTo(401);
            assertThat(get("/forgotten", customer()).getStatus().value()).isEqualTo(403);
            assertThat(get("/forgotten", agent()).getStatus().value()).isEqualTo(403);
        } finally {
            handlers.unregisterMapping(forgotten);
        }
    }

    /** SEC-40: though all of them are exposed, and values stay masked. */
    @Test
    void endpointsAreForOperatorsOnly() {
        String operator = "Bearer " + issuer.token("olga", List.of(), List.of("OPS"));
        for (String path : List.of("", "/env", "/configprops", "/beans", "/mappings", "/loggers", "/threaddump", "/metrics")) {
            assertThat(get("/actuator" + path, "").getStatus().value()).as(path).isEqualTo(401);
            assertThat(get("/actuator" + path, customer()).getStatus().value()).as(path).isEqualTo(403);
            assertThat(get("/actuator" + path, agent()).getStatus().value()).as(path).isEqualTo(403);
            assertThat(get("/actuator" + path, operator).getStatus().value()).as(path).isEqualTo(200);
        }
        assertThat(get("/actuator/heapdump", "").getStatus().value()).isEqualTo(401);
        assertThat(get("/actuator/heapdump", agent()).getStatus().value()).isEqualTo(403);
        assertThat(get("/actuator/env/spring.application.name", operator).getResponseBody())
                .contains("******")
                .doesNotContain("\"value\":\"helpdesk\"");
    }

    /** SEC-42, SEC-43: a handler that fails, added while the application runs. */
    @Test
    void aFailureSaysNoMoreThanThatItIsOne() throws NoSuchMethodException {
        RequestMappingInfo broken = route("/broken");
        handlers.registerMapping(broken, new Forgotten(), Forgotten.class.getDeclaredMethod("broken"));
        try {
            EntityExchangeResult<String> answer = get("/broken", customer());
            assertThat(answer.getStatus().value()).isEqualTo(500);
            assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            LeakCheck.assertLeaksNothing(answer.getResponseBody(), "hunter2", "tickets");
            assertCareful(answer);
        } finally {
            handlers.unregisterMapping(broken);
        }
    }

    /** SEC-43: what handlers, rules and the database refuse. */
    @Test
    void everyAnswerOfAHandlerCarriesCarefulHeaders() {
        Map<String, Object> ticket = ticket();
        List<EntityExchangeResult<String>> answers = List.of(
                get("/tickets", agent()),
                post("/tickets", ticket),
                post("/tickets", ticket),
                post("/tickets", Map.of()),
                post("/tickets", Map.of("title", "a".repeat(2_000_000))),
                get("/tickets?sort=secret", agent()),
                get("/forgotten", customer()),
                get("/tickets/%d".formatted(Long.MAX_VALUE), agent()),
                answer(http.get().uri("/tickets").header(HttpHeaders.ACCEPT, "image/x-none")));
        assertThat(answers)
                .extracting(answer -> answer.getStatus().value())
                .contains(200, 201, 400, 404, 406, 409, 413, 422);
        assertThat(answers)
                .allSatisfy(SecurityCasesTests::assertCareful)
                .filteredOn(answer -> answer.getStatus().value() != 413)
                .allSatisfy(answer -> assertThat(answer.getResponseHeaders().getCacheControl()).contains("no-store"));
    }

    private static void assertCareful(EntityExchangeResult<String> answer) {
        HttpHeaders headers = answer.getResponseHeaders();
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(headers.getFirst("Referrer-Policy")).isNotBlank();
        assertThat(headers.getFirst("Permissions-Policy")).isNotBlank();
        assertThat(headers.containsHeader("Server")).isFalse();
        assertThat(headers.containsHeader("Set-Cookie")).isFalse();
    }

    /** SEC-47: the host that a stranger makes up is in no link, and his address in no record. */
    @Test
    void linksAndRecordsKnowTheConnectionOnly() {
        EntityExchangeResult<String> made = answer(http.post()
                .uri("/tickets")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example;proto=https")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ticket()));
        URI location = made.getResponseHeaders().getLocation();
        assertThat(location).hasHost("localhost").hasScheme("http").hasPort(port());

        String refused = "/tickets/%d/close".formatted(System.nanoTime());
        answer(http.post()
                .uri(refused)
                .header(HttpHeaders.AUTHORIZATION, customer())
                .header("X-Forwarded-For", "203.0.113.7"));
        JsonNode record = recordOf("POST " + refused);
        assertThat(record.at("/origin/address").asString()).isEqualTo("127.0.0.1");
    }

    /** SEC-60 */
    @Test
    void whoIsRefusedIsRecordedForAuditorsOnly() {
        String refused = "/tickets/%d/close".formatted(System.nanoTime());
        EntityExchangeResult<String> refusal =
                answer(http.post().uri(refused).header(HttpHeaders.AUTHORIZATION, customer()));
        assertThat(refusal.getStatus().value()).isEqualTo(403);

        JsonNode record = recordOf("POST " + refused);

        assertThat(record.at("/actor").asString()).isEqualTo("ada");
        assertThat(record.at("/action").asString()).isEqualTo("access");
        assertThat(record.at("/outcome").asString()).isEqualToIgnoringCase("denied");
        assertThat(Instant.parse(record.at("/time").asString())).isBefore(Instant.now().plusSeconds(1));
        assertThat(record.at("/origin/address").asString()).isEqualTo("127.0.0.1");
        assertThat(refusal.getResponseBody()).contains(record.at("/origin/requestId").asString());
        assertThat(get("/audit", customer()).getStatus().value()).isEqualTo(403);
        assertThat(get("/audit", "").getStatus().value()).isEqualTo(401);
    }

    /** SEC-50 */
    @Test
    void anAnswerThatNobodyAcceptsIsNotAcceptable() {
        EntityExchangeResult<String> answer =
                answer(http.get().uri("/tickets").header(HttpHeaders.ACCEPT, "image/x-none"));
        assertThat(answer.getStatus().value()).isEqualTo(406);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** SEC-54 */
    @Test
    void noPageIsLargerThanItsLimit() {
        assertThat(get("/tickets?size=1000000", agent()).getResponseBody()).contains("\"size\":100");
        assertThat(get("/tickets?page=1000000&size=1000000", agent()).getStatus().is5xxServerError()).isFalse();
    }

    /** SEC-59 */
    @Test
    void noSecretOfARequestIsWrittenAnywhere(CapturedOutput output) {
        String mark = "marked-" + UUID.randomUUID();
        List<EntityExchangeResult<String>> answers = List.of(
                get("/tickets", "Bearer " + mark),
                get("/tickets", "Basic " + mark),
                get("/tickets?access_token=" + mark, agent()),
                get("/no-such-route?password=" + mark, agent()),
                answer(http.get().uri("/tickets").header(HttpHeaders.COOKIE, "session=" + mark)),
                answer(http.get().uri("/tickets/x").header("X-API-Key", mark)),
                post("/tickets", Map.of("password", mark, "token", mark, "title", "")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getResponseHeaders() + answer.getResponseBody())
                        .doesNotContain(mark));
        LogFactory.getLog(getClass()).info("All secrets are sent");
        assertThat(output.getAll()).contains("All secrets are sent").doesNotContain(mark);
    }

    private JsonNode recordOf(String request) {
        String auditor = "Bearer " + issuer.token("grace", List.of(), List.of("AUDITOR"));
        JsonNode page = http.get()
                .uri("/audit?object={object}", "request/" + request)
                .header(HttpHeaders.AUTHORIZATION, auditor)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(page.at("/items")).as(page.toString()).hasSize(1);
        return page.at("/items/0");
    }

    private RequestMappingInfo route(String path) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(handlers.getBuilderConfiguration())
                .build();
    }

    private String agent() {
        return credentials().get(HttpHeaders.AUTHORIZATION);
    }

    private String customer() {
        return LocalAccess.customer(issuer, "ada");
    }

    private static Map<String, Object> ticket() {
        return Map.of(
                "title", "Printer on fire",
                "priority", "LOW",
                "reporter", "ada@example.com",
                "reference", UUID.randomUUID().toString());
    }

    private EntityExchangeResult<String> get(String uri, String authorization) {
        RestTestClient client = http.mutate()
                .defaultHeaders(headers -> {
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    if (!authorization.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                })
                .build();
        return answer(client.get().uri(uri));
    }

    private EntityExchangeResult<String> post(String uri, Map<String, Object> body) {
        return answer(http.post()
                .uri(uri)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private static EntityExchangeResult<String> answer(RestTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().returnResult(String.class);
    }

    /** A handler without a word of who may call it. */
    private static final class Forgotten {

        String all() {
            return "everything";
        }

        @PermitAll
        String broken() {
            throw new IllegalStateException("SELECT hunter2 FROM tickets");
        }
    }
}
