package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** What the parts of the reactive stack tell each other about one failed request. */
final class FailedExchange {

    private static final String BODY = FailedExchange.class.getName() + ".body";

    private FailedExchange() {}

    static String requestId(ServerWebExchange exchange) {
        String shared = exchange.getAttribute(RequestId.SHARED_ATTRIBUTE);
        if (shared != null) {
            return shared;
        }
        return (String) exchange.getAttributes()
                .computeIfAbsent(
                        RequestId.ATTRIBUTE,
                        name -> RequestId.find(
                                exchange.getRequest().getHeaders().getFirst(RequestId.HEADER)));
    }

    /** The pattern of the handler's path, null where no handler of the application was found. */
    static @Nullable String route(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || pattern.toString().equals("/**") ? null : pattern.toString();
    }

    static void rememberBody(ServerWebExchange exchange, RecordedRequest body) {
        exchange.getAttributes().put(BODY, body);
    }

    static @Nullable RecordedRequest body(ServerWebExchange exchange) {
        return exchange.getAttribute(BODY);
    }
}
