package com.example.bookshop.order;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.bookshop.ApiTest;
import com.example.bookshop.api.OrderBuilder;
import com.example.bookshop.api.OrderLineBuilder;
import com.example.bookshop.api.OrderStatus;
import com.example.bookshop.book.BookEntity;
import com.example.bookshop.book.BookRows;
import com.example.bookshop.customer.CustomerRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * What the shop promises of its orders. It takes the place of the generated class of this name, because {@link OrderService}
 * asks for more than the document says: books that exist.
 */
@ApiTest
class OrderApiTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private BookRows bookRows;

    @Autowired
    private CustomerRows customerRows;

    @Autowired
    private OrderRows orderRows;

    @Test
    void anOrderIsPricedAsTheBooksAreToday() {
        BookEntity cheap = bookRows.saved(book -> book.setPrice(new BigDecimal("5.50")));
        BookEntity dear = bookRows.saved(book -> book.setPrice(new BigDecimal("20.00")));

        JsonNode order = place(List.of(line(cheap.getId(), 2), line(dear.getId(), 1)))
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(order.at("/status").asString()).isEqualTo("placed");
        assertThat(order.at("/total").decimalValue()).isEqualByComparingTo("31.00");
        assertThat(order.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("5.50");
        assertThat(read(order.at("/id").asLong()).at("/lines/1/unitPrice").decimalValue()).isEqualByComparingTo("20.00");
    }

    @Test
    void anOrderThatIsSentTwiceIsPlacedOnce() {
        OrderBuilder body = OrderBuilder.valid()
                .customerId(customerRows.saved().getId())
                .lines(List.of(line(bookRows.saved().getId(), 1)));
        String key = UUID.randomUUID().toString();

        String first = place(key, body)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        long rows = orderRows.count();

        place(key, body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody(String.class)
                .isEqualTo(first);
        assertThat(orderRows.count()).isEqualTo(rows);
    }

    @Test
    void aKeyIsGoodForOneOrder() {
        OrderBuilder body = OrderBuilder.valid()
                .customerId(customerRows.saved().getId())
                .lines(List.of(line(bookRows.saved().getId(), 1)));
        String key = UUID.randomUUID().toString();
        place(key, body).expectStatus().isCreated();

        place(key, body.lines(List.of(line(bookRows.saved().getId(), 2))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(problem -> assertThatProblem(problem).hasStatus(422).hasCode("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aBookThatDoesNotExistCannotBeOrdered() {
        place(List.of(line(bookRows.saved().getId(), 1), line(UUID.randomUUID(), 1)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(problem -> assertThatProblem(problem).hasStatus(422).hasPointers("/lines/1/bookId"));
    }

    @Test
    void anOrderWithoutLinesIsRefused() {
        place(List.of())
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(problem -> assertThatProblem(problem).hasStatus(422).hasPointers("/lines"));
    }

    @Test
    void anOrderIsCancelledOnce() {
        OrderEntity order = orderRows.saved(row -> row.setStatus(OrderStatus.PLACED));

        cancel(order.getId()).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("cancelled");
        assertThat(read(order.getId()).at("/status").asString()).isEqualTo("cancelled");
        cancel(order.getId())
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .value(problem -> assertThatProblem(problem).hasStatus(409));
    }

    @Test
    void anOrderThatIsOnItsWayIsNotCancelled() {
        OrderEntity order = orderRows.saved(row -> row.setStatus(OrderStatus.SHIPPED));

        cancel(order.getId()).expectStatus().isEqualTo(409);
        assertThat(read(order.getId()).at("/status").asString()).isEqualTo("shipped");
    }

    @Test
    void anUnknownOrderIsNotCancelled() {
        cancel(Long.MAX_VALUE).expectStatus().isNotFound();
    }

    @Test
    void ordersAreListedByCustomerAndState() {
        OrderEntity order = orderRows.saved(row -> row.setStatus(OrderStatus.DELIVERED));

        client.get()
                .uri("/orders?customerId={customer}&status=delivered", order.getCustomer().getId())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.totalElements")
                .isEqualTo(1)
                .jsonPath("$.content[0].id")
                .isEqualTo(order.getId());
    }

    private RestTestClient.ResponseSpec place(List<Map<String, Object>> lines) {
        return place(
                UUID.randomUUID().toString(),
                OrderBuilder.valid().customerId(customerRows.saved().getId()).lines(lines));
    }

    private RestTestClient.ResponseSpec place(String key, OrderBuilder order) {
        return client.post()
                .uri("/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order.json())
                .exchange();
    }

    private static Map<String, Object> line(UUID book, int quantity) {
        return OrderLineBuilder.valid().bookId(book).quantity(quantity).build();
    }

    private RestTestClient.ResponseSpec cancel(Long order) {
        return client.post().uri("/orders/{order}/cancel", order).exchange();
    }

    private JsonNode read(Long order) {
        return client.get()
                .uri("/orders/{order}", order)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
