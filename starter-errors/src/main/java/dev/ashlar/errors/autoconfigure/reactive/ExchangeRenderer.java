package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.autoconfigure.web.FormFields;
import dev.ashlar.errors.autoconfigure.web.HandlerValidationStatus;
import dev.ashlar.errors.autoconfigure.web.MissedPrecondition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Renders what an exchange failed with, and logs it, in the scope of the request's observation. */
final class ExchangeRenderer {

    private final ProblemRenderer renderer;
    private final WholeFailure wholeFailure;
    private final FailureLog log = new FailureLog();

    ExchangeRenderer(ProblemRenderer renderer, WholeFailure wholeFailure) {
        this.renderer = renderer;
        this.wholeFailure = wholeFailure;
    }

    Mono<ProblemBody> render(Throwable failure, ServerWebExchange exchange) {
        return Mono.defer(() -> wholeFailure.of(failure, exchange))
                .flatMap(whole -> render(renderer.problemOf(whole), failure, exchange));
    }

    Mono<ProblemBody> render(Problem problem, @Nullable Throwable failure, ServerWebExchange exchange) {
        return Mono.deferContextual(
                context -> Mono.just(ObservationScope.call(context, () -> renderAndLog(problem, failure, exchange))));
    }

    private ProblemBody renderAndLog(Problem problem, @Nullable Throwable failure, ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        ProblemContext context = new ProblemContext(
                FailedExchange.requestId(exchange),
                exchange.getRequest().getPath().contextPath().value(),
                exchange.getRequest().getPath().value(),
                locale == null ? Locale.getDefault() : locale,
                HandlerValidationStatus.of(exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)),
                failure,
                FailedExchange.route(exchange));
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Problem located = FormFields.located(
                problem,
                headers.getFirst(HttpHeaders.CONTENT_TYPE),
                exchange.getRequest().getURI().getRawQuery());
        ProblemBody body =
                renderer.render(MissedPrecondition.of(located, headers.getFirst(HttpHeaders.IF_MATCH)), context);
        log.log(
                exchange.getRequest().getMethod().name(),
                context,
                body,
                exchange.getResponse().isCommitted());
        return body;
    }
}
