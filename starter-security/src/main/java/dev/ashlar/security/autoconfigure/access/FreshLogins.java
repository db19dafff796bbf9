package dev.ashlar.security.autoconfigure.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.converter.ClaimConversionService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides by how long ago the caller has logged in. */
record FreshLogins(Clock clock) {

    private static final String LOGIN = "FACTOR_LOGIN";

    /** What somebody does to log in; keys, certificates and tokens are shown without anybody at the keyboard. */
    private static final Set<String> DONE_BY_PEOPLE = Set.of(
            FactorGrantedAuthority.PASSWORD_AUTHORITY,
            FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
            FactorGrantedAuthority.SAML_RESPONSE_AUTHORITY,
            FactorGrantedAuthority.CAS_AUTHORITY,
            FactorGrantedAuthority.OTT_AUTHORITY,
            FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    AuthorizationManager<RequestAuthorizationContext> within(Duration longest) {
        AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> manager =
                AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                        .requireFactor(factor -> factor.authority(LOGIN).validDuration(longest))
                        .build();
        manager.setClock(clock);
        return (caller, context) -> manager.authorize(() -> login(caller.get()), context);
    }

    private static @Nullable Authentication login(@Nullable Authentication caller) {
        return caller == null
                ? null
                : UsernamePasswordAuthenticationToken.authenticated(
                        caller.getName(),
                        null,
                        time(caller)
                                .map(time -> List.of(FactorGrantedAuthority.withAuthority(LOGIN)
                                        .issuedAt(time)
                                        .build()))
                                .orElseGet(List::of));
    }

    /** A token has what it is granted by others that are shown beside it, and so only its own claim counts. */
    private static Optional<Instant> time(Authentication caller) {
        if (caller instanceof AbstractOAuth2TokenAuthenticationToken<?> token) {
            return time(token.getTokenAttributes());
        }
        Optional<Instant> told = caller.getPrincipal() instanceof OAuth2AuthenticatedPrincipal user
                ? time(user.getAttributes())
                : Optional.empty();
        return told.or(() -> caller.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> DONE_BY_PEOPLE.contains(factor.getAuthority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .max(Comparator.naturalOrder()));
    }

    private static Optional<Instant> time(Map<String, Object> claims) {
        return Optional.ofNullable(claims.get(IdTokenClaimNames.AUTH_TIME))
                .map(time -> ClaimConversionService.getSharedInstance().convert(time, Instant.class));
    }
}
