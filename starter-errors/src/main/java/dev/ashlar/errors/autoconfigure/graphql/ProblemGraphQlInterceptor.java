package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.StandardErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Gives every error of a response a code and the request id, also those that others have made. */
final class ProblemGraphQlInterceptor implements WebGraphQlInterceptor, Ordered {

    private static final String CODE = "code";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        GraphQlExchange exchange = GraphQlExchange.of(request);
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(GraphQlExchange.class, exchange);
            return input;
        });
        return chain.next(request)
                .map(response -> withCodes(response, exchange))
                .contextWrite(context -> context.put(GraphQlExchange.class, exchange));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response, GraphQlExchange exchange) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(
                        errors.stream().map(error -> withCode(error, exchange)).toList()));
    }

    private static GraphQLError withCode(GraphQLError error, GraphQlExchange exchange) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent(CODE, code(error.getErrorType()).name());
        extensions.putIfAbsent("requestId", exchange.requestId());
        return GraphQLError.newError()
                .errorType(error.getErrorType())
                .message("%s", error.getMessage())
                .locations(error.getLocations() == null ? List.of() : error.getLocations())
                .path(error.getPath())
                .extensions(extensions)
                .build();
    }

    private static ErrorCode code(ErrorClassification type) {
        if (type == ErrorType.InvalidSyntax) {
            return GraphQlErrorCode.INVALID_SYNTAX;
        }
        if (type == ErrorType.ValidationError || type == ErrorType.OperationNotSupported) {
            return GraphQlErrorCode.INVALID_QUERY;
        }
        return StandardErrorCode.forStatus(
                switch (type.toString()) {
                    case "BAD_REQUEST" -> HttpStatus.BAD_REQUEST;
                    case "UNAUTHORIZED" -> HttpStatus.UNAUTHORIZED;
                    case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
                    case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
                    default -> HttpStatus.INTERNAL_SERVER_ERROR;
                });
    }
}
