package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What {@link CallerFilter} does, for WebFlux. */
final class ReactiveCallerFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> onwards = chain.filter(exchange);
        return exchange.getAttribute(RequestLogs.ATTRIBUTE) instanceof RequestLog log
                ? exchange.getPrincipal()
                        .doOnNext(caller -> log.put("user.id", String.valueOf(caller.getName())))
                        .onErrorComplete()
                        .then(onwards)
                : onwards;
    }
}
