package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.autoconfigure.web.ReturnedProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpEntity;
import org.springframework.http.ProblemDetail;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Completes the problems that handlers and {@code @ExceptionHandler} methods of the application return, and leaves them to
 * Spring's own handler of results then. Spring's interceptors of problems do not know the exchange.
 */
final class ReturnedProblems implements HandlerResultHandler, Ordered {

    private final ExchangeRenderer renderer;
    private final SingletonSupplier<ResponseEntityResultHandler> delegate;
    private final ReactiveAdapterRegistry registry = ReactiveAdapterRegistry.getSharedInstance();

    ReturnedProblems(ExchangeRenderer renderer, ObjectProvider<ResponseEntityResultHandler> delegate) {
        this.renderer = renderer;
        this.delegate = SingletonSupplier.ofNullable(delegate::getIfUnique);
    }

    /** Before the one that it leaves them to, which is at 0. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public boolean supports(HandlerResult result) {
        ResponseEntityResultHandler handler = delegate.get();
        return handler != null && handler.supports(result);
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        Object value = result.getReturnValue();
        ReactiveAdapter adapter = registry.getAdapter(result.getReturnType().resolve(), value);
        if (adapter == null) {
            return completed(value, exchange)
                    .then(Mono.defer(() -> delegate.obtain().handleResult(exchange, result)));
        }
        Mono<Object> published = Mono.from(adapter.<Object>toPublisher(value))
                .flatMap(each -> completed(each, exchange).thenReturn(each));
        return delegate.obtain()
                .handleResult(
                        exchange,
                        new HandlerResult(
                                result.getHandler(),
                                adapter.fromPublisher(published),
                                result.getReturnTypeSource(),
                                result.getBindingContext()));
    }

    private Mono<Void> completed(@Nullable Object returned, ServerWebExchange exchange) {
        ProblemDetail detail = problem(returned);
        Problem problem = detail == null ? null : ReturnedProblem.of(detail);
        if (detail == null || problem == null) {
            return Mono.empty();
        }
        return renderer.render(problem, returned instanceof Throwable thrown ? thrown : null, exchange)
                .doOnNext(body -> {
                    ReturnedProblem.complete(detail, body);
                    body.headers().forEach(exchange.getResponse().getHeaders()::put);
                })
                .then();
    }

    private static @Nullable ProblemDetail problem(@Nullable Object returned) {
        Object body = returned instanceof HttpEntity<?> entity ? entity.getBody() : returned;
        if (body instanceof ErrorResponse response) {
            return response.getBody();
        }
        return body instanceof ProblemDetail detail ? detail : null;
    }
}
