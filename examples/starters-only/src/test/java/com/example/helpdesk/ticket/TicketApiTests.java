package com.example.helpdesk.ticket;

import static com.example.helpdesk.ticket.TicketClient.problem;
import static com.example.helpdesk.ticket.TicketClient.ticketWith;
import static com.example.helpdesk.ticket.TicketClient.validTicket;
import static com.example.helpdesk.ticket.TicketClient.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.helpdesk.ApiTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the starters promise of single tickets, each promise once. */
@ApiTest
class TicketApiTests {

    @Autowired
    private RestTestClient http;

    private TicketClient client;

    @BeforeEach
    void client() {
        client = new TicketClient(http);
    }

    @Test
    void aTicketIsFoundWhereItsLocationSays() {
        var created = client.post(validTicket()).expectStatus().isCreated();
        String location = created.returnResult().getResponseHeaders().getLocation().getPath();

        TicketView ticket = view(client.get(location).expectStatus().isOk());

        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.createdAt()).isNotNull().isEqualTo(ticket.updatedAt());
    }

    @Test
    void everythingThatIsInvalidIsToldAtOnceInTheWordsOfTheApplication() {
        client.post(Map.of("title", " ", "reporter", "nobody", "priority", "LOW"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '#/title')].detail")
                .isEqualTo("Please tell us.");
        problem(client.post(Map.of("title", " ", "reporter", "nobody")))
                .hasStatus(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/title", "NOT_BLANK")
                .hasError("/priority", "NOT_NULL")
                .hasError("/reporter", "EMAIL");
    }

    @Test
    void aBodyThatCannotBeReadIsToldApartFromAnInvalidOne() {
        problem(client.post(ticketWith("priority", "SOON")))
                .hasStatus(400)
                .hasCode("TYPE_MISMATCH")
                .hasError("/priority", "INVALID_ENUM_VALUE");
    }

    @Test
    void aReferenceThatIsTakenIsAConflictAtItsField() {
        TicketView first = client.created(validTicket());

        problem(client.post(ticketWith("reference", first.reference())))
                .hasStatus(409)
                .hasCode("ALREADY_EXISTS")
                .hasError("/reference", "ALREADY_EXISTS");
    }

    @Test
    void aMissingTicketIsAProblemToo() {
        problem(client.get("/tickets/{id}", Long.MAX_VALUE)).hasStatus(404).hasCode("NOT_FOUND");
    }

    @Test
    void aRepeatedPostIsAnsweredAgainAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> ticket = validTicket();
        TicketView first = view(client.post(key, ticket).expectHeader().doesNotExist("Idempotency-Replayed"));

        var again = client.post(key, ticket);

        again.expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(view(again)).isEqualTo(first);
    }

    @Test
    void aKeyIsNotGoodForAnotherTicket() {
        String key = UUID.randomUUID().toString();
        client.post(key, validTicket()).expectStatus().isCreated();

        problem(client.post(key, validTicket())).hasStatus(422).hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aPatchChangesWhatItMentionsAndNullRemoves() {
        TicketView before = client.created(validTicket());

        TicketView after = view(client.patch(before.id(), "{\"priority\": \"LOW\", \"description\": null}"));

        assertThat(after.priority()).isEqualTo(Priority.LOW);
        assertThat(after.description()).isNull();
        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
    }

    @Test
    void theResultOfAPatchIsValidatedAsAWhole() {
        TicketView ticket = client.created(validTicket());

        problem(client.patch(ticket.id(), "{\"title\": null}")).hasStatus(422).hasError("/title", "NOT_BLANK");
        assertThat(view(client.get("/tickets/{id}", ticket.id()))).isEqualTo(ticket);
    }

    @Test
    void whoHasSeenAnOlderTicketDoesNotOverwriteANewerOne() {
        long id = client.created(validTicket()).id();
        String seen = client.tagOf(id);
        client.patch(id, seen, "{\"priority\": \"LOW\"}").expectStatus().isOk();

        problem(client.patch(id, seen, "{\"priority\": \"URGENT\"}")).hasStatus(412).hasCode("PRECONDITION_FAILED");

        assertThat(view(client.get("/tickets/{id}", id)).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void whoHasTheCurrentTicketIsNotSentItAgain() {
        long id = client.created(validTicket()).id();

        http.get()
                .uri("/tickets/{id}", id)
                .header("If-None-Match", client.tagOf(id))
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void aClosedTicketCannotBeChanged() {
        TicketView ticket = client.created(validTicket());
        TicketView closed = view(client.close(ticket.id()).expectStatus().isOk());

        problem(client.patch(ticket.id(), "{\"priority\": \"LOW\"}"))
                .hasStatus(409)
                .hasCode("TICKET_CLOSED")
                .hasDetail("Ticket %d was closed at %s and stays as it is.".formatted(ticket.id(), closed.closedAt()));
        problem(client.close(ticket.id())).hasCode("TICKET_CLOSED");
    }

    @Test
    void theTypeOfAProblemLeadsToWhatToDo() {
        client.get("/problems/ticket-closed")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.remedy")
                .isEqualTo("Open a new ticket and name the old one in it.");
    }
}
