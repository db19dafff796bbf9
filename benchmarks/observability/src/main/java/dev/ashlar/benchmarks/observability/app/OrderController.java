package dev.ashlar.benchmarks.observability.app;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** As little as a handler can do, so that whatever is in front of it shows, and one that reads a row: the least of a backend. */
@RestController
class OrderController {

    private final JdbcClient database;

    OrderController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/orders/{id}")
    Order get(@PathVariable long id) {
        return new Order(id, "Ada Lovelace", "ada@example.com");
    }

    @GetMapping("/stored-orders/{id}")
    @Transactional(readOnly = true)
    Order getStored(@PathVariable long id) {
        return database.sql("SELECT id, customer, email FROM orders WHERE id = :id")
                .param("id", id)
                .query(Order.class)
                .single();
    }

    /** What is returned. */
    record Order(long id, String customer, String email) {}
}
