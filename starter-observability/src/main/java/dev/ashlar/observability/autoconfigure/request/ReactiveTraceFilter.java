package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What {@link TraceFilter} does, for WebFlux; the diagnostic context is that of the request only where something passes. */
final class ReactiveTraceFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.just(exchange).doOnNext(ReactiveTraceFilter::tell).flatMap(chain::filter);
    }

    private static void tell(ServerWebExchange exchange) {
        String trace = MDC.get(RequestLogs.TRACE_ID);
        if (trace != null && !trace.isEmpty()) {
            if (exchange.getAttribute(RequestLogs.ATTRIBUTE) instanceof RequestLog log) {
                log.put(TraceFilter.FIELD, trace);
            }
            if (!exchange.getResponse().isCommitted()) {
                exchange.getResponse().getHeaders().set(TraceFilter.HEADER, trace);
            }
        }
    }
}
