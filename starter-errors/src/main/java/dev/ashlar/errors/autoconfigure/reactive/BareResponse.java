package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/** Tells what a response means that has a status and no body. */
final class BareResponse {

    private BareResponse() {}

    static Problem problemOf(HttpStatusCode status, ServerWebExchange exchange) {
        return isRejectedOrigin(status, exchange)
                ? Problem.of(StandardErrorCode.CORS_REJECTED)
                : Problem.of(StandardErrorCode.forStatus(status)).withStatus(status);
    }

    /**
     * What Spring's CORS processor leaves behind, in a handler mapping as in a filter: it says that the answer varies by
     * origin, and allows none.
     */
    private static boolean isRejectedOrigin(HttpStatusCode status, ServerWebExchange exchange) {
        HttpHeaders response = exchange.getResponse().getHeaders();
        return status.value() == HttpStatus.FORBIDDEN.value()
                && exchange.getRequest().getHeaders().containsHeader(HttpHeaders.ORIGIN)
                && response.getVary().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                && !response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }
}
