package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.json.RecordedBody;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Records JSON bodies while they are read, so that one answer can tell everything that is wrong with them. */
final class BodyRecordingFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isJson(exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return chain.filter(exchange);
        }
        RecordedRequest request = new RecordedRequest(exchange.getRequest(), RecordedBody.LONGEST);
        FailedExchange.rememberBody(exchange, request);
        return chain.filter(exchange.mutate().request(request).build());
    }

    /** Not parsed, because it may be no media type, which is for others to refuse. */
    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }
}
