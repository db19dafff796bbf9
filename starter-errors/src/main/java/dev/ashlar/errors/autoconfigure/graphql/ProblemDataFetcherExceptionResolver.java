package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ProblemBody;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/** Turns what a data fetcher throws into an error that says what a problem says; behind those of the application. */
final class ProblemDataFetcherExceptionResolver implements DataFetcherExceptionResolver, Ordered {

    private final ArgumentProblems problems;

    ProblemDataFetcherExceptionResolver(ArgumentProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
        return Mono.fromSupplier(() -> List.of(error(failure, environment)));
    }

    private GraphQLError error(Throwable failure, DataFetchingEnvironment environment) {
        ProblemBody body = problems.render(
                failure,
                GraphQlExchange.of(environment.getGraphQlContext()),
                environment.getLocale(),
                environment.getOperationDefinition().getOperation().name());
        return ProblemExtensions.error(body, GraphqlErrorBuilder.newError(environment));
    }
}
