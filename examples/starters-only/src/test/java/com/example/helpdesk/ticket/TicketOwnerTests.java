package com.example.helpdesk.ticket;

import static com.example.helpdesk.ticket.TicketClient.problem;
import static com.example.helpdesk.ticket.TicketClient.ticketWith;
import static com.example.helpdesk.ticket.TicketClient.validTicket;
import static com.example.helpdesk.ticket.TicketClient.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.helpdesk.ApiTest;
import com.example.helpdesk.LocalAccess;
import dev.ashlar.test.security.LocalIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Ada and Bob have tickets of their own; an agent looks after all of them. */
@ApiTest
class TicketOwnerTests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private LocalIssuer issuer;

    @Autowired
    private JdbcClient jdbc;

    private TicketClient agent;
    private TicketClient ada;
    private TicketClient bob;

    @BeforeEach
    void callers() {
        agent = new TicketClient(http);
        ada = as("ada");
        bob = as("bob");
    }

    @Test
    void agentsSeeTheTicketsOfAllAndOwnersTheirOwn() {
        String words = UUID.randomUUID().toString();
        TicketView own = ada.created(ticketWith("title", words));

        assertThat(view(ada.get("/tickets/{id}", own.id())).title()).isEqualTo(words);
        assertThat(view(agent.get("/tickets/{id}", own.id())).title()).isEqualTo(words);
        assertThat(listed(ada, words)).containsExactly(own.id());
        assertThat(listed(agent, words)).containsExactly(own.id());
        assertThat(listed(bob, words)).isEmpty();
        assertThat(view(ada.patch(own.id(), "{\"priority\": \"LOW\"}")).priority()).isEqualTo(Priority.LOW);
        problem(ada.close(own.id())).hasStatus(403).hasCode("FORBIDDEN");
        agent.close(own.id()).expectStatus().isOk();
    }

    /** SEC-36: by no method does Bob learn that a ticket of Ada is there. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PATCH", "PUT", "DELETE", "POST"})
    void aTicketOfSomebodyElseIsAnsweredAsOneThatDoesNotExist(String method) {
        long hers = ada.created(validTicket()).id();
        Map<String, Object> before = row(hers);

        assertThat(told(method, "/tickets/", hers)).isEqualTo(told(method, "/tickets/", Long.MAX_VALUE));
        if (method.equals("POST")) {
            assertThat(bob.close(hers).returnResult().getStatus())
                    .isEqualTo(bob.close(Long.MAX_VALUE).returnResult().getStatus());
        }
        assertThat(row(hers)).isEqualTo(before);
    }

    /** SEC-37: what only the server sets is passed over when a ticket is made, and refused when it is changed. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "owner", "ownerId", "status", "rowVersion", "version", "createdAt", "closedAt", "role"})
    void whatClientsMayNotSetIsNotStored(String field) {
        String value = List.of("id", "rowVersion", "version").contains(field)
                ? "777777"
                : field.endsWith("At") ? "2001-01-01T00:00:00Z" : field.equals("status") ? "CLOSED" : "bob";
        var made = ada.post(ticketWith(field, value)).returnResult(TicketView.class);
        assertThat(made.getStatus().value()).isEqualTo(201);
        assertThat(row(made.getResponseBody().id()))
                .containsEntry("owner", "ada")
                .containsEntry("status", "OPEN")
                .containsEntry("row_version", 0L)
                .containsEntry("closed_at", null)
                .doesNotContainEntry("id", 777777L);
        long own = ada.created(validTicket()).id();
        Map<String, Object> before = row(own);
        problem(ada.patch(own, "{\"" + field + "\": \"" + value + "\"}"))
                .hasStatus(400)
                .hasCode("UNKNOWN_PROPERTY");
        assertThat(row(own)).isEqualTo(before);
    }

    /** SEC-62: a key is its caller's alone, and nothing that says who called is kept with the answer. */
    @Test
    void aKeyOfSomebodyElseGetsNoStoredAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> ticket = validTicket();
        TicketView hers = view(ada.post(key, ticket).expectStatus().isCreated());

        TicketView again = view(ada.post(key, ticket).expectStatus().isCreated());
        TicketView his = view(bob.post(key, validTicket()).expectStatus().isCreated());
        assertThat(again).isEqualTo(hers);
        assertThat(his.id()).isNotEqualTo(hers.id());
        problem(ada.post(key, validTicket())).hasStatus(422).hasCode("IDEMPOTENCY_KEY_REUSED");
        assertThat(jdbc.sql("SELECT headers FROM idempotency_keys")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(headers -> assertThat(headers).doesNotContainIgnoringCase("cookie", "authorization", "Bearer"));
    }

    /** SEC-10: whatever is wrong with a token, the answer is the same and repeats nothing of it. */
    @Test
    void brokenTokensAreAnsweredAlike() {
        String good = LocalAccess.customer(issuer, "ada");
        String expired = "Bearer " + issuer.token(claims -> claims.subject("ada")
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600)));
        List<String> answers = Stream.of(
                        expired,
                        good.substring(0, good.length() - 9) + "AAAAAAAAA",
                        good.replaceFirst("\\.[^.]*$", "."),
                        LocalAccess.customer(new LocalIssuer(), "ada"),
                        "Bearer nonsense")
                .map(this::refusal)
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().startsWith("401 [Bearer error=\"invalid_token\"]");
    }

    private String refusal(String authorization) {
        var answer = http.get()
                .uri("/tickets")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .returnResult(String.class);
        assertThat(answer.getResponseBody()).doesNotContain(authorization.substring(7));
        return answer.getStatus().value() + " " + answer.getResponseHeaders().get(HttpHeaders.WWW_AUTHENTICATE)
                + neutral(answer.getResponseBody(), "");
    }

    /** What Bob is told, without what differs from request to request. */
    private String told(String method, String path, long id) {
        var answer = as("bob").http()
                .method(HttpMethod.valueOf(method))
                .uri(path + id)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body("{\"priority\": \"LOW\"}")
                .exchange()
                .returnResult(String.class);
        return answer.getStatus() + " " + answer.getResponseHeaders().getETag()
                + neutral(answer.getResponseBody(), String.valueOf(id));
    }

    private static String neutral(String body, String id) {
        String same = body == null ? "" : body.replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", "");
        return id.isEmpty() ? same : same.replace(id, "ID");
    }

    private List<Long> listed(TicketClient client, String words) {
        return client.get("/tickets?title={words}", words)
                .returnResult(TicketPage.class)
                .getResponseBody()
                .tickets()
                .stream()
                .map(TicketView::id)
                .toList();
    }

    private Map<String, Object> row(long id) {
        return jdbc.sql("SELECT * FROM tickets WHERE id = ?").param(id).query().singleRow();
    }

    private TicketClient as(String name) {
        String authorization = LocalAccess.customer(issuer, name);
        return new TicketClient(http.mutate()
                .defaultHeaders(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                .build());
    }
}
