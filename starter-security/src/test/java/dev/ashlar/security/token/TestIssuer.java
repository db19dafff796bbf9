package dev.ashlar.security.token;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens that an application with its {@link #decoder()} accepts. */
public final class TestIssuer {

    /** Making an RSA key takes long; all issuers of a test run share one. */
    private static final KeyPair KEYS = generate();

    private final NimbusJwtEncoder encoder = new NimbusJwtEncoder(
            new ImmutableJWKSet<>(new com.nimbusds.jose.jwk.JWKSet(new RSAKey.Builder((RSAPublicKey) KEYS.getPublic())
                    .privateKey(KEYS.getPrivate())
                    .keyID("test")
                    .build())));

    /** A token of a caller with scopes, as the header {@code Authorization} takes it. */
    public String bearer(String subject, String... scopes) {
        return "Bearer " + token(claims -> claims.subject(subject).claim("scope", String.join(" ", scopes)));
    }

    /** A token with other claims. */
    public String token(Consumer<JwtClaimsSet.Builder> customizer) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder().issuedAt(now).expiresAt(now.plusSeconds(300));
        customizer.accept(claims);
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    /** Its public keys, as it would publish them. */
    public static String publishedKeys() {
        return new com.nimbusds.jose.jwk.JWKSet(new RSAKey.Builder((RSAPublicKey) KEYS.getPublic())
                        .keyID("test")
                        .build())
                .toString();
    }

    /** What reads its tokens. */
    public JwtDecoder decoder() {
        return NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic()).build();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
