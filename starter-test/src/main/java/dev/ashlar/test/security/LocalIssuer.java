package dev.ashlar.test.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens of one day, with a key that is made for it and that nobody keeps. */
public final class LocalIssuer {

    private static final String NAME = "http://localhost/local-issuer";
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final RSAPublicKey key;
    private final JwtEncoder encoder;
    private final List<String> audiences;

    /** Makes the key of one whose tokens are for nobody in particular. */
    public LocalIssuer() {
        this(List.of());
    }

    /**
     * Makes the key.
     *
     * @param audiences for whom its tokens are, as the application asks for it
     */
    public LocalIssuer(List<String> audiences) {
        this.audiences = List.copyOf(audiences);
        try {
            RSAKey pair = new RSAKeyGenerator(2048).generate();
            key = pair.toRSAPublicKey();
            encoder = NimbusJwtEncoder.withKeyPair(key, pair.toRSAPrivateKey()).build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JVM has RSA", impossible);
        }
    }

    /** What accepts its tokens and no others, and demands of them what an application demands of those of any issuer. */
    public JwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> validators) {
        List<OAuth2TokenValidator<Jwt>> demands = new ArrayList<>(validators);
        demands.add(new JwtIssuerValidator(NAME));
        if (!audiences.isEmpty()) {
            demands.add(new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, named -> !Collections.disjoint(named, audiences)));
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(demands));
        return decoder;
    }

    /** What accepts its tokens and no others, as long as they are good. */
    public JwtDecoder decoder() {
        return decoder(List.of());
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
        if (!audiences.isEmpty()) {
            all.audience(audiences);
        }
        claims.accept(all);
        return signed(JwsHeader.with(SignatureAlgorithm.RS256), all.build());
    }

    /**
     * A token of no other claims than these, good or not.
     *
     * @param type what its header says that it is
     */
    public String token(String type, Map<String, Object> claims) {
        JwtClaimsSet all =
                JwtClaimsSet.builder().claims(set -> set.putAll(claims)).build();
        return signed(JwsHeader.with(SignatureAlgorithm.RS256).type(type), all);
    }

    private String signed(JwsHeader.Builder header, JwtClaimsSet claims) {
        return encoder.encode(JwtEncoderParameters.from(header.build(), claims)).getTokenValue();
    }
}
