package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.reactive.ReactiveProblems;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The outermost filter: answers what others leave without a body, and ends event streams that fail half-way. */
final class ProblemWebFilter implements WebFilter, Ordered {

    private final ReactiveProblems problems;
    private final ExchangeRenderer renderer;

    ProblemWebFilter(ReactiveProblems problems, ExchangeRenderer renderer) {
        this.problems = problems;
        this.renderer = renderer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        WatchedResponse response = new WatchedResponse(exchange, problems, renderer);
        return FatalErrors.signalledBy(
                        chain.filter(exchange.mutate().response(response).build()))
                .then(Mono.defer(response::fill));
    }
}
