package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.security.autoconfigure.chain.Challenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Challenges as RFC 6750 section 3 has them. Every broken token gets the same one, whatever is wrong with it, and nothing of
 * the request comes back in it.
 *
 * @param resourceMetadata a parameter that says where the metadata of this API is, or nothing
 * @param bearer whether tokens are taken
 * @param others what else callers can show
 */
record BearerRefusals(String resourceMetadata, BooleanSupplier bearer, Supplier<Stream<Challenge>> others)
        implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("error=\"invalid_token\""));
        } else {
            challenges().forEach(challenge -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (request.getUserPrincipal() instanceof AbstractOAuth2TokenAuthenticationToken<?>) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("error=\"insufficient_scope\""));
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
    }

    /** One at least, which a 401 must have. */
    private List<String> challenges() {
        List<String> all = others.get().map(Challenge::text).toList();
        return bearer.getAsBoolean() || all.isEmpty()
                ? Stream.concat(Stream.of(challenge("")), all.stream()).toList()
                : all;
    }

    String challenge(String error) {
        String separator = error.isEmpty() || resourceMetadata.isEmpty() ? "" : ", ";
        return ("Bearer " + error + separator + resourceMetadata).stripTrailing();
    }
}
