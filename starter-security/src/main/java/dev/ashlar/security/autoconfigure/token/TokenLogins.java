package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.token.TokenService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Families of refresh tokens. */
record TokenLogins(TokenService tokens) implements ActiveLogins {

    @Override
    public void endAll(String username) {
        tokens.revokeAll(username);
    }

    @Override
    public void endOthers(String username, HttpServletRequest request) {
        UUID kept = family(request);
        if (kept == null) {
            tokens.revokeAll(username);
        } else {
            tokens.revokeOthers(username, kept);
        }
    }

    private static @Nullable UUID family(HttpServletRequest request) {
        String family = request.getUserPrincipal() instanceof JwtAuthenticationToken caller
                ? caller.getToken().getClaimAsString(AccessTokens.FAMILY)
                : null;
        try {
            return family == null ? null : UUID.fromString(family);
        } catch (IllegalArgumentException ofAnotherIssuer) {
            return null;
        }
    }
}
