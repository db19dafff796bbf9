package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answer;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answered;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Stands around all that WebFlux does, and hears of every request once, at its end, also of those that are given up. */
final class ReactiveRequestLines implements HttpHandlerDecoratorFactory, WebFilter {

    private static final int OK = 200;

    private final RequestLine line;

    ReactiveRequestLines(RequestLine line) {
        this.line = line;
    }

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> {
            long start = System.nanoTime();
            RequestLog log = RequestLogs.begin(request.getHeaders().getFirst(RequestIds.HEADER));
            response.getHeaders().set(RequestIds.HEADER, log.id());
            CountedResponse counted = new CountedResponse(response);
            return handler.handle(request, counted)
                    .doOnError(failure -> counted.setStatusCode(HttpStatusCode.valueOf(RequestLine.SERVER_ERROR)))
                    .doOnCancel(() -> giveUp(log, counted))
                    .doFinally(end -> write(log, request, counted, Duration.ofNanos(System.nanoTime() - start)))
                    .contextWrite(context -> context.put(RequestLogs.ATTRIBUTE, log));
        };
    }

    /** Keeps the exchange, which knows the route at the end. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.deferContextual(context -> {
            RequestLog log = context.getOrDefault(RequestLogs.ATTRIBUTE, null);
            if (log != null) {
                exchange.getAttributes().put(RequestLogs.ATTRIBUTE, log);
                exchange.getAttributes().put(RequestLogs.SHARED_ID, log.id());
                log.attachment(Matched.class, Matched::new).exchange = exchange;
            }
            return chain.filter(exchange);
        });
    }

    /** Changes nothing about an answer that has begun. */
    private static void giveUp(RequestLog log, CountedResponse response) {
        log.put(RequestLine.ABORTED, true);
        response.setStatusCode(HttpStatusCode.valueOf(RequestLine.CLIENT_GONE));
    }

    private void write(RequestLog log, ServerHttpRequest request, CountedResponse response, Duration duration) {
        HttpStatusCode status = response.getStatusCode();
        line.write(
                log,
                Answered.of(
                        request.getMethod().name(),
                        route(log),
                        request.getURI().getRawPath(),
                        request.getHeaders().getContentLength(),
                        new Answer(
                                status == null ? OK : status.value(),
                                response.bytes(),
                                duration,
                                response.getHeaders()::getFirst)));
    }

    private static @Nullable Object route(RequestLog log) {
        ServerWebExchange exchange = log.attachment(Matched.class, Matched::new).exchange;
        return exchange == null ? null : exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** What WebFlux knows of a request, nothing where it does not come so far. */
    private static final class Matched {

        private volatile @Nullable ServerWebExchange exchange;
    }
}
