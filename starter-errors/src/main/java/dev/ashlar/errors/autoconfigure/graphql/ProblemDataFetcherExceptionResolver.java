package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/** Turns what a data fetcher throws into an error that says what a problem says; behind those of the application. */
final class ProblemDataFetcherExceptionResolver implements DataFetcherExceptionResolver, Ordered {

    private final ProblemRenderer renderer;
    private final FailureLog log = new FailureLog();

    ProblemDataFetcherExceptionResolver(ProblemRenderer renderer) {
        this.renderer = renderer;
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
        GraphQlExchange exchange = GraphQlExchange.of(environment.getGraphQlContext());
        ProblemContext context = new ProblemContext(
                exchange.requestId(), "", exchange.path(), environment.getLocale(), OptionalInt.empty(), failure);
        ProblemBody body = renderer.render(inArguments(renderer.problemOf(failure)), context);
        log.log(environment.getOperationDefinition().getOperation().name(), context, body, false);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(ProblemExtensions.classification(body))
                .message("%s", ProblemExtensions.message(body))
                .extensions(ProblemExtensions.of(body))
                .build();
    }

    /** What is bound in GraphQL is an argument, wherever HTTP would have it. */
    private static Problem inArguments(Problem problem) {
        List<ProblemError> errors = problem.errors().stream()
                .map(error -> error.place() == Place.BODY
                        ? error
                        : new ProblemError(Place.PARAMETER, error.name(), error.code(), error.detail(), error.bounds()))
                .toList();
        return new Problem(
                problem.code(),
                problem.status(),
                problem.detail(),
                problem.arguments(),
                errors,
                problem.headers(),
                problem.extensions());
    }
}
