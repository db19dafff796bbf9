package dev.ashlar.benchmarks.starters.app;

import dev.ashlar.benchmarks.starters.app.Order.Line;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class OrderController {

    @GetMapping("/{id}")
    Order get(@PathVariable long id) {
        return new Order(id, "Ada Lovelace", "ada@example.com", List.of(new Line("chair", 4), new Line("table", 1)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Order create(@Valid @RequestBody Order order) {
        return order;
    }
}
