package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Renders and logs what an operation failed with. What is bound in GraphQL is an argument, wherever HTTP would have it. */
final class ArgumentProblems {

    private final ProblemRenderer renderer;
    private final FailureLog log = new FailureLog();

    ArgumentProblems(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * The rendered problem.
     *
     * @param locale the language of the operation
     * @param operation the kind of operation, for the log
     */
    ProblemBody render(Throwable failure, GraphQlExchange exchange, Locale locale, String operation) {
        ProblemContext context =
                new ProblemContext(exchange.requestId(), "", exchange.path(), locale, OptionalInt.empty(), failure);
        ProblemBody body = renderer.render(inArguments(renderer.problemOf(failure)), context);
        log.log(operation, context, body, false);
        return body;
    }

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
