package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.reactive.ReactiveProblems;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Answers every exception that neither the application's {@code @ExceptionHandler} methods nor a filter has handled, and
 * cuts the connection where a part of the response has been sent.
 */
final class ProblemWebExceptionHandler implements ErrorWebExceptionHandler, Ordered {

    /** Before Boot's own, which is at -1. */
    private static final int ORDER = -2;

    private final ReactiveProblems problems;
    private final FailureLog log = new FailureLog();

    ProblemWebExceptionHandler(ReactiveProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        Throwable failure = Exceptions.unwrap(thrown);
        if (isClientGone(exchange, failure)) {
            log.logDisconnected(
                    exchange.getRequest().getMethod().name(),
                    exchange.getRequest().getPath().value(),
                    failure);
            return Mono.empty();
        }
        Mono<Void> written = problems.write(failure, exchange);
        return exchange.getResponse().isCommitted()
                ? written.then(Mono.defer(() -> ConnectionCut.cut(exchange, failure)))
                : written;
    }

    /** Before the response has begun, a lost connection to another server looks the same and must be answered. */
    private static boolean isClientGone(ServerWebExchange exchange, Throwable failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure)
                && (exchange.getResponse().isCommitted()
                        || failure.getClass().getSimpleName().equals("AbortedException"));
    }
}
