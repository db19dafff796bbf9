package com.example.helpdesk.ticket;

import static com.example.helpdesk.ticket.TicketClient.problem;
import static com.example.helpdesk.ticket.TicketClient.ticketWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.helpdesk.ApiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the starters promise of lists, each promise once. */
@ApiTest
class TicketListTests {

    @Autowired
    private RestTestClient http;

    private TicketClient client;

    @BeforeEach
    void client() {
        client = new TicketClient(http);
    }

    @Test
    void aListIsSortedAndPagedAsAskedFor() {
        String words = threeTickets();

        assertThat(titles("/tickets?title={words}&sort=title&size=2", words))
                .containsExactly(words + " a", words + " b");
        assertThat(titles("/tickets?title={words}&sort=title&size=2&page=2", words))
                .containsExactly(words + " c");
        assertThat(titles("/tickets?title={words}&sort=-title", words))
                .containsExactly(words + " c", words + " b", words + " a");
        assertThat(page("/tickets?title={words}&size=2", words).total()).isEqualTo(3);
    }

    @Test
    void withoutAWishTheNewestComesFirst() {
        String words = threeTickets();

        assertThat(titles("/tickets?title={words}", words)).containsExactly(words + " b", words + " c", words + " a");
    }

    @Test
    void filtersRestrictTogether() {
        String words = threeTickets();
        TicketView closed = page("/tickets?title={words}&sort=title", words).tickets().get(0);
        client.close(closed.id()).expectStatus().isOk();

        assertThat(titles("/tickets?title={words}&status=CLOSED&priority=URGENT", words))
                .containsExactly(closed.title());
        assertThat(titles("/tickets?title={words}&status=CLOSED&priority=LOW", words))
                .isEmpty();
        assertThat(titles("/tickets?title={words}&createdSince=2999-01-01T00:00:00Z", words))
                .isEmpty();
    }

    @Test
    void noWishMakesAPageLargerThanItsLimit() {
        assertThat(page("/tickets?size=100000").size()).isEqualTo(100);
    }

    @Test
    void aPageWithoutRowsIsRefused() {
        problem(client.get("/tickets?size=0")).hasStatus(422).hasParameters("size");
        problem(client.get("/tickets?page=0")).hasStatus(422).hasParameters("page");
    }

    @Test
    void onlyDeclaredFieldsSortAndTheProblemNamesThem() {
        client.get("/tickets?sort=rowVersion")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].allowed")
                .isEqualTo(List.of("createdAt", "updatedAt", "title", "reporter"));
    }

    @Test
    void aFilterOfAnotherTypeIsRefusedByName() {
        problem(client.get("/tickets?status=LOST")).hasStatus(400).hasParameters("status");
    }

    /** Their titles share words that no other ticket has. */
    private String threeTickets() {
        String words = UUID.randomUUID().toString();
        List.of(" a", " c", " b").forEach(end -> client.created(ticketWith("title", words + end)));
        return words;
    }

    private List<String> titles(String uri, Object... variables) {
        return page(uri, variables).tickets().stream().map(TicketView::title).toList();
    }

    private TicketPage page(String uri, Object... variables) {
        return client.get(uri, variables)
                .expectStatus()
                .isOk()
                .expectBody(TicketPage.class)
                .returnResult()
                .getResponseBody();
    }
}
