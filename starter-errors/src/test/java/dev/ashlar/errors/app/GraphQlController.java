package dev.ashlar.errors.app;

import dev.ashlar.errors.NotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class GraphQlController {

    @QueryMapping
    String boom() {
        throw new IllegalStateException("secret of the fetcher");
    }

    @QueryMapping
    String order(@Argument String id) {
        throw new NotFoundException("Order", id);
    }

    @QueryMapping
    String find(@Argument @Size(min = 3) String q) {
        return q;
    }

    @QueryMapping
    String search(@Argument @Valid Filter filter) {
        return filter.name();
    }

    @QueryMapping
    String secured() {
        throw new AccessDeniedException("secret of the gate");
    }

    @SubscriptionMapping
    Flux<Integer> count() {
        return Flux.concat(Flux.just(1), Flux.error(new IllegalStateException("secret of the third")));
    }

    @SubscriptionMapping
    Flux<Integer> watch(@Argument String id) {
        return Flux.error(new NotFoundException("Order", id));
    }

    record Filter(@NotBlank String name, @Max(5) int size) {}
}
