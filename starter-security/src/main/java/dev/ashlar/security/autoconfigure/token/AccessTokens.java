package dev.ashlar.security.autoconfigure.token;

import com.nimbusds.jose.jwk.JWK;
import dev.ashlar.security.token.AccessTokenCustomizer;
import dev.ashlar.security.token.RefreshFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Writes access tokens (RFC 9068). */
final class AccessTokens {

    static final String TYPE = "at+jwt";
    static final String FAMILY = "sid";
    static final String CLIENT = "client_id";

    private static final String SCOPE = "SCOPE_";
    private static final String ROLE = "ROLE_";

    private final JwtEncoder encoder;
    private final JwsHeader header;
    private final TokenNames names;
    private final Duration lifetime;
    private final List<AccessTokenCustomizer> customizers;

    AccessTokens(SigningKeys keys, TokenNames names, Duration lifetime, List<AccessTokenCustomizer> customizers) {
        JWK current = keys.current();
        this.encoder = new NimbusJwtEncoder(keys.source());
        this.header = JwsHeader.with(SigningKeys.algorithm(current))
                .keyId(current.getKeyID())
                .type(TYPE)
                .build();
        this.names = names;
        this.lifetime = lifetime;
        this.customizers = List.copyOf(customizers);
    }

    /** When a token of this family that is issued now ends. */
    Instant end(RefreshFamily family, Instant now) {
        Instant end = now.plus(lifetime);
        return end.isBefore(family.absoluteEnd()) ? end : family.absoluteEnd();
    }

    String issue(UserDetails user, RefreshFamily family, Instant now) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(names.issuer())
                .audience(List.of(names.audience()))
                .subject(family.subject())
                .issuedAt(now)
                .expiresAt(end(family, now))
                .id(UUID.randomUUID().toString())
                .claim(CLIENT, names.issuer())
                .claim(FAMILY, family.id().toString())
                .claim(IdTokenClaimNames.AUTH_TIME, family.loggedInAt().getEpochSecond())
                .claim("scope", authorities(user, SCOPE).stream().collect(Collectors.joining(" ")))
                .claim("roles", authorities(user, ROLE));
        customizers.forEach(customizer -> customizer.customize(user, claims));
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private static List<String> authorities(UserDetails user, String prefix) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()))
                .toList();
    }
}
