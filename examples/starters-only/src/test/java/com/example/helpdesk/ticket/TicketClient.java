package com.example.helpdesk.ticket;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;

import dev.ashlar.test.ProblemAssert;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The requests of these tests. */
record TicketClient(RestTestClient http) {

    static Map<String, Object> validTicket() {
        return new LinkedHashMap<>(Map.of(
                "title", "Printer on fire",
                "description", "Third floor.",
                "priority", "URGENT",
                "reporter", "ada@example.com",
                "reference", UUID.randomUUID().toString()));
    }

    /** A valid ticket but for one value. */
    static Map<String, Object> ticketWith(String field, Object value) {
        Map<String, Object> ticket = validTicket();
        ticket.put(field, value);
        return ticket;
    }

    /** Sends a key that nobody has sent before. */
    ResponseSpec post(Object ticket) {
        return post(UUID.randomUUID().toString(), ticket);
    }

    ResponseSpec post(String idempotencyKey, Object ticket) {
        return http.post()
                .uri("/tickets")
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ticket)
                .exchange();
    }

    TicketView created(Object ticket) {
        return view(post(ticket).expectStatus().isCreated());
    }

    ResponseSpec patch(long id, String mergePatch) {
        return patch(id, "*", mergePatch);
    }

    ResponseSpec patch(long id, String ifMatch, String mergePatch) {
        return http.patch()
                .uri("/tickets/{id}", id)
                .header("If-Match", ifMatch)
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(mergePatch)
                .exchange();
    }

    ResponseSpec close(long id) {
        return http.post().uri("/tickets/{id}/close", id).exchange();
    }

    ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    String tagOf(long id) {
        return get("/tickets/{id}", id).returnResult().getResponseHeaders().getETag();
    }

    static TicketView view(ResponseSpec response) {
        return response.expectBody(TicketView.class).returnResult().getResponseBody();
    }

    static ProblemAssert problem(ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        return assertThatProblem(
                        result.getStatus().value(),
                        result.getResponseHeaders().getContentType(),
                        result.getResponseBody())
                .isComplete();
    }
}
