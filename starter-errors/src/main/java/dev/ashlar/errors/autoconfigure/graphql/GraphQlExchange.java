package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import graphql.GraphQLContext;
import java.util.UUID;
import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * The HTTP request that a GraphQL document came in.
 *
 * @param requestId the id that the answer and the log share
 * @param path the path of the request
 */
record GraphQlExchange(String requestId, String path) {

    static GraphQlExchange of(WebGraphQlRequest request) {
        Object known = request.getAttributes().get(RequestId.ATTRIBUTE);
        String requestId = known instanceof String id
                ? id
                : RequestId.find(request.getHeaders().getFirst(RequestId.HEADER));
        String path = request.getUri().getPath();
        return new GraphQlExchange(requestId, path == null ? "/" : path);
    }

    /** The exchange of a document; a new one where it came by other means than HTTP. */
    static GraphQlExchange of(GraphQLContext context) {
        return context.getOrDefault(
                GraphQlExchange.class, new GraphQlExchange(UUID.randomUUID().toString(), "/"));
    }
}
