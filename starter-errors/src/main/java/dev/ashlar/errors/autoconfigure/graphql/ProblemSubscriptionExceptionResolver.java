package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ProblemBody;
import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/** Ends a subscription whose source fails with an error that says what a problem says; behind those of the application. */
final class ProblemSubscriptionExceptionResolver implements SubscriptionExceptionResolver, Ordered {

    private final ArgumentProblems problems;

    ProblemSubscriptionExceptionResolver(ArgumentProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.deferContextual(context -> Mono.just(List.of(error(failure, GraphQlExchange.of(context)))));
    }

    private GraphQLError error(Throwable failure, GraphQlExchange exchange) {
        ProblemBody body = problems.render(failure, exchange, exchange.locale(), Operation.SUBSCRIPTION.name());
        return ProblemExtensions.error(body, GraphQLError.newError());
    }
}
