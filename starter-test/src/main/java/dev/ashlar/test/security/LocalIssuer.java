package dev.ashlar.test.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens of one day, with a key that is made for it and that nobody keeps. */
public final class LocalIssuer {

    private static final String NAME = "http://localhost/local-issuer";
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final JwtDecoder decoder;
    private final JwtEncoder encoder;

    /** Makes the key. */
    public LocalIssuer() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).generate();
            encoder = NimbusJwtEncoder.withKeyPair(key.toRSAPublicKey(), key.toRSAPrivateKey())
                    .build();
            decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JVM has RSA", impossible);
        }
    }

    /** What accepts its tokens and no others. */
    public JwtDecoder decoder() {
        return decoder;
    }

    /** A token of somebody with these scopes, as the header {@code Authorization} takes it. */
    public String bearer(String subject, String... scopes) {
        return "Bearer " + token(subject, List.of(scopes), List.of());
    }

    /** A token of somebody, with a claim of all scopes as RFC 8693 writes it and one of all roles as RFC 9068 does. */
    public String token(String subject, Collection<String> scopes, Collection<String> roles) {
        return token(claims ->
                claims.subject(subject).claim("scope", String.join(" ", scopes)).claim("roles", List.copyOf(roles)));
    }

    /** A token with other claims than these of its own: the issuer, when it was issued, which is when the login was, and when it ends. */
    public String token(Consumer<JwtClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder all = JwtClaimsSet.builder()
                .issuer(NAME)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("auth_time", now.getEpochSecond());
        claims.accept(all);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, all.build())).getTokenValue();
    }
}
