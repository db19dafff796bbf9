package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What the parts of the reactive stack tell each other about one failed request. */
final class FailedExchange {

    private static final String REQUEST_ID = FailedExchange.class.getName() + ".id";
    private static final String BODY = FailedExchange.class.getName() + ".body";

    private FailedExchange() {}

    static String requestId(ServerWebExchange exchange) {
        return (String) exchange.getAttributes()
                .computeIfAbsent(
                        REQUEST_ID,
                        name -> RequestId.find(
                                exchange.getRequest().getHeaders().getFirst(RequestId.HEADER)));
    }

    static void rememberBody(ServerWebExchange exchange, RecordedRequest body) {
        exchange.getAttributes().put(BODY, body);
    }

    static @Nullable RecordedRequest body(ServerWebExchange exchange) {
        return exchange.getAttribute(BODY);
    }
}
