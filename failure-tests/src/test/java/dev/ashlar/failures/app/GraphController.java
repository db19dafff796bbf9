package dev.ashlar.failures.app;

import dev.ashlar.errors.NotFoundException;
import jakarta.validation.constraints.Size;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Failures behind {@code /graphql}. */
@Controller
class GraphController {

    @QueryMapping
    String boom() {
        throw new IllegalStateException("secret of the resolver");
    }

    @QueryMapping
    String find(@Argument @Size(min = 2) String q) {
        return q;
    }

    @QueryMapping
    String order(@Argument int id) {
        throw new NotFoundException("Order", id);
    }
}
