package dev.ashlar.errors.reactive;

import dev.ashlar.errors.Problem;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Writes problems as reactive responses, for web filters, functional endpoints and other code outside the controllers.
 * Content type, request id and the log line are taken care of; nothing is ever added to a response that is already
 * committed.
 */
public interface ReactiveProblems {

    /** Answers with the problem that an exception is. */
    Mono<Void> write(Throwable failure, ServerWebExchange exchange);

    /** Answers with a problem. */
    Mono<Void> write(Problem problem, ServerWebExchange exchange);

    /** Answers with the problem of a bare status, such as one that a filter has set without a body. */
    Mono<Void> write(int status, ServerWebExchange exchange);

    /** The id under which this request's failure is logged. */
    String requestId(ServerWebExchange exchange);
}
