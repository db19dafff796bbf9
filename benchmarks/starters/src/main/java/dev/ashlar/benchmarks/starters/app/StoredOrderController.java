package dev.ashlar.benchmarks.starters.app;

import dev.ashlar.benchmarks.starters.app.Order.Line;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One statement per request: the least that a backend does. */
@RestController
@RequestMapping("/stored-orders")
class StoredOrderController {

    private final JdbcClient database;

    StoredOrderController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    Order get(@PathVariable long id) {
        return database.sql("SELECT id, customer, email FROM orders WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Order(
                        row.getLong("id"),
                        row.getString("customer"),
                        row.getString("email"),
                        List.of(new Line("chair", 4), new Line("table", 1))))
                .single();
    }

    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    Order create(@Valid @RequestBody Order order) {
        Long id = database.sql("INSERT INTO orders (customer, email) VALUES (:customer, :email) RETURNING id")
                .param("customer", order.customer())
                .param("email", order.email())
                .query(Long.class)
                .single();
        return new Order(id, order.customer(), order.email(), order.lines());
    }
}
