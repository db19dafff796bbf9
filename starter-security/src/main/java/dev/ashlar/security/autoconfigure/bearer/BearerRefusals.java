package dev.ashlar.security.autoconfigure.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 */
record BearerRefusals(String resourceMetadata) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                challenge(failure instanceof OAuth2AuthenticationException ? "error=\"invalid_token\"" : ""));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (request.getUserPrincipal() instanceof AbstractOAuth2TokenAuthenticationToken<?>) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("error=\"insufficient_scope\""));
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
    }

    String challenge(String error) {
        String separator = error.isEmpty() || resourceMetadata.isEmpty() ? "" : ", ";
        return ("Bearer " + error + separator + resourceMetadata).stripTrailing();
    }
}
