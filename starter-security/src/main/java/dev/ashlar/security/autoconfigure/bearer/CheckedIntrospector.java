package dev.ashlar.security.autoconfigure.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Holds what an issuer says of an opaque token (RFC 7662) against the same rules as the claims of a JWT. That it is active
 * says neither that it is meant for this API nor that it is an access token.
 *
 * @param audiences of which the token must name one; any where it is empty
 */
record CheckedIntrospector(
        OpaqueTokenIntrospector delegate, List<String> audiences, Duration skew, Clock clock, GrantedClaims granted)
        implements OpaqueTokenIntrospector {

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        OAuth2AuthenticatedPrincipal principal = ask(token);
        Map<String, Object> claims = principal.getAttributes();
        if (!isForUs(claims) || !isCurrent(claims) || !AccessTokenClaims.belongToAccessToken(claims)) {
            throw new BadOpaqueTokenException("The token is not valid here");
        }
        Set<GrantedAuthority> authorities = new LinkedHashSet<>(principal.getAuthorities());
        authorities.addAll(granted.of(claims));
        return new DefaultOAuth2AuthenticatedPrincipal(principal.getName(), claims, authorities);
    }

    private OAuth2AuthenticatedPrincipal ask(String token) {
        try {
            return delegate.introspect(token);
        } catch (IllegalArgumentException | ClassCastException oddClaims) {
            throw new BadOpaqueTokenException("What the issuer says of the token cannot be read", oddClaims);
        }
    }

    private boolean isForUs(Map<String, Object> claims) {
        return audiences.isEmpty()
                || (claims.get("aud") instanceof Collection<?> named && !Collections.disjoint(named, audiences));
    }

    private boolean isCurrent(Map<String, Object> claims) {
        Instant now = clock.instant();
        return !(claims.get("exp") instanceof Instant end && now.minus(skew).isAfter(end))
                && !(claims.get("nbf") instanceof Instant start
                        && now.plus(skew).isBefore(start));
    }
}
