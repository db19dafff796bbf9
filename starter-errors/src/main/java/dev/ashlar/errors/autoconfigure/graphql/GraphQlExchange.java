package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import graphql.GraphQLContext;
import java.util.Locale;
import java.util.UUID;
import org.springframework.graphql.server.WebGraphQlRequest;
import reactor.util.context.ContextView;

/**
 * The HTTP request that a GraphQL document came in.
 *
 * @param requestId the id that the answer and the log share
 * @param path the path of the request
 * @param locale the caller's language
 */
record GraphQlExchange(String requestId, String path, Locale locale) {

    static GraphQlExchange of(WebGraphQlRequest request) {
        Object known = request.getAttributes().get(RequestId.ATTRIBUTE);
        String requestId = known instanceof String id
                ? id
                : RequestId.find(request.getHeaders().getFirst(RequestId.HEADER));
        String path = request.getUri().getPath();
        return new GraphQlExchange(requestId, path == null ? "/" : path, request.getLocale());
    }

    /** The exchange of a document; a new one where it came by other means than HTTP. */
    static GraphQlExchange of(GraphQLContext context) {
        return context.getOrDefault(GraphQlExchange.class, unknown());
    }

    /** The exchange of a subscription; a new one where it came by other means than HTTP. */
    static GraphQlExchange of(ContextView context) {
        return context.<GraphQlExchange>getOrEmpty(GraphQlExchange.class).orElseGet(GraphQlExchange::unknown);
    }

    private static GraphQlExchange unknown() {
        return new GraphQlExchange(UUID.randomUUID().toString(), "/", Locale.getDefault());
    }
}
