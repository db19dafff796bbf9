package com.example.bookshop.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.bookshop.ApiTest;
import com.example.bookshop.api.OrderBuilder;
import com.example.bookshop.api.OrderLineBuilder;
import com.example.bookshop.api.OrderStatus;
import com.example.bookshop.book.BookRows;
import com.example.bookshop.customer.CustomerRows;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What x-ashlar-audited and x-ashlar-event of the document make of orders. */
@ApiTest
class OrderChangesTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private LocalCredentials local;

    @Autowired
    private BookRows bookRows;

    @Autowired
    private CustomerRows customerRows;

    @Autowired
    private OrderRows orderRows;

    @Autowired
    private MeterRegistry meters;

    /** OBS-40. */
    @Test
    void aChangeIsRecordedOnceWithWhoMadeItAndWhatWasBefore() {
        Long id = orderRows.saved(row -> row.setStatus(OrderStatus.PLACED)).getId();

        EntityExchangeResult<String> cancelled = cancel(id);
        assertThat(cancelled.getStatus().value()).isEqualTo(200);
        assertThat(cancel(id).getStatus().value()).isEqualTo(409);

        JsonNode records = records(id);
        assertThat(records).hasSize(2);
        JsonNode update = records.get(0);
        assertThat(update.path("action").asString()).isEqualTo("order.update");
        assertThat(update.path("actor").asString()).isNotBlank();
        assertThat(update.at("/origin/requestId").asString()).isNotBlank();
        assertThat(update.at("/details/changes").propertyNames()).containsExactly("status");
        assertThat(update.at("/details/changes/status/old").asString()).isEqualToIgnoringCase("placed");
        assertThat(update.at("/details/changes/status/new").asString()).isEqualToIgnoringCase("cancelled");
        assertThat(records.get(1).path("action").asString()).isEqualTo("order.create");
    }

    /** OBS-39. */
    @Test
    void callsAreCountedByTheirOutcomeAndRepeatedOnesOnce() {
        double placed = count("success");
        double refused = count("failure");
        String key = UUID.randomUUID().toString();
        OrderBuilder order = order(bookRows.saved().getId());

        place(key, order).expectStatus().isCreated();
        place(key, order).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        place(UUID.randomUUID().toString(), order(UUID.randomUUID()))
                .expectStatus()
                .isEqualTo(422);

        assertThat(count("success")).isEqualTo(placed + 1);
        assertThat(count("failure")).isEqualTo(refused + 1);
        assertThat(read("/actuator/prometheus", "OPS", String.class)).contains("order_placed_total{outcome=\"success\"}");
    }

    private double count(String outcome) {
        return meters.counter("order.placed", "outcome", outcome).count();
    }

    private OrderBuilder order(UUID book) {
        return OrderBuilder.valid()
                .customerId(customerRows.saved().getId())
                .lines(List.of(OrderLineBuilder.valid().bookId(book).quantity(1).build()));
    }

    private RestTestClient.ResponseSpec place(String key, OrderBuilder order) {
        return client.post()
                .uri("/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order.json())
                .exchange();
    }

    private EntityExchangeResult<String> cancel(Long id) {
        return client.post().uri("/orders/{order}/cancel", id).exchange().returnResult(String.class);
    }

    private JsonNode records(Long id) {
        return read("/audit?object=Order/" + id, "AUDITOR", JsonNode.class).path("items");
    }

    private <T> T read(String path, String role, Class<T> type) {
        return client.mutate()
                .defaultHeaders(local.of(LocalCaller.bearer().withRoles(role)))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }
}
