package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ProblemBody;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.ErrorType;

/** The extensions of a GraphQL error: the members of the problem, without those that a GraphQL error has itself. */
final class ProblemExtensions {

    /** The message is the detail, and time and path are the response's. */
    private static final Set<String> LEFT_OUT = Set.of("detail", "instance", "timestamp");

    private static final List<String> FIRST = List.of("code", "requestId");

    private ProblemExtensions() {}

    /** The error that says what the problem says. */
    static GraphQLError error(ProblemBody body, GraphQLError.Builder<?> builder) {
        return builder.errorType(classification(body))
                .message("%s", message(body))
                .extensions(of(body))
                .build();
    }

    private static Map<String, Object> of(ProblemBody body) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        FIRST.forEach(name -> extensions.put(name, body.members().get(name)));
        body.members().forEach((name, value) -> {
            if (!LEFT_OUT.contains(name)) {
                extensions.putIfAbsent(name, value);
            }
        });
        return extensions;
    }

    private static String message(ProblemBody body) {
        Object detail = body.members().get("detail");
        return String.valueOf(detail == null ? body.members().get("title") : detail);
    }

    private static ErrorType classification(ProblemBody body) {
        return switch (body.status().value()) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404, 410 -> ErrorType.NOT_FOUND;
            default -> body.status().is4xxClientError() ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }
}
