package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.security.BearerChallenge;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/** Tells what a response means that has a status and no body. */
final class BareResponse {

    private BareResponse() {}

    static Problem problemOf(HttpStatusCode status, ServerWebExchange exchange) {
        if (isRejectedOrigin(status, exchange)) {
            return Problem.of(StandardErrorCode.CORS_REJECTED);
        }
        return isInvalidToken(status, exchange)
                ? invalidToken(exchange.getResponse().getHeaders())
                : Problem.of(StandardErrorCode.forStatus(status)).withStatus(status);
    }

    private static boolean isInvalidToken(HttpStatusCode status, ServerWebExchange exchange) {
        return status.value() == HttpStatus.UNAUTHORIZED.value()
                && challenges(exchange.getResponse().getHeaders()).anyMatch(BearerChallenge::saysInvalidToken);
    }

    /** Takes what is wrong with the token out of the challenge, which stays. */
    private static Problem invalidToken(HttpHeaders headers) {
        headers.put(
                HttpHeaders.WWW_AUTHENTICATE,
                challenges(headers).map(BearerChallenge::withoutReason).toList());
        return Problem.of(StandardErrorCode.INVALID_TOKEN);
    }

    private static Stream<String> challenges(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.WWW_AUTHENTICATE).stream();
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
