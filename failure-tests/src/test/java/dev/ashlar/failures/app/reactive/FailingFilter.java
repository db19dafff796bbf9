package dev.ashlar.failures.app.reactive;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Fails before any handler is asked. */
@Component
class FailingFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return switch (exchange.getRequest().getPath().value()) {
            case "/filter-boom" -> Mono.error(new IllegalStateException("secret of the filter"));
            case "/filter-challenge" -> challenge(exchange);
            default -> chain.filter(exchange);
        };
    }

    private static Mono<Void> challenge(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shop\"");
        exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
        return exchange.getResponse().setComplete();
    }
}
