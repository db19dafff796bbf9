package dev.ashlar.failures.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Tokens as an issuer of its own would give them out. */
public final class Tokens {

    private static final String KEY = "a key for tests only, 32 bytes long";

    private Tokens() {}

    /** The key that the applications check signatures with. */
    public static SecretKey key() {
        return keyOf(KEY);
    }

    /** How the applications read the roles in a token. */
    public static JwtGrantedAuthoritiesConverter roles() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        return roles;
    }

    /** A valid token of a caller with one role. */
    public static String withRole(String role) {
        return token(KEY, role, Instant.now().minusSeconds(10), Instant.now().plus(Duration.ofHours(1)));
    }

    /** A token that was valid once. */
    public static String expired() {
        return token(
                KEY,
                "USER",
                Instant.now().minus(Duration.ofHours(2)),
                Instant.now().minus(Duration.ofHours(1)));
    }

    /** A token that will be valid one day. */
    public static String notYetValid() {
        return token(
                KEY,
                "USER",
                Instant.now().plus(Duration.ofHours(1)),
                Instant.now().plus(Duration.ofHours(2)));
    }

    /** A token that somebody else signed. */
    public static String forged() {
        return token(
                KEY.toUpperCase(Locale.ROOT),
                "ADMIN",
                Instant.now(),
                Instant.now().plusSeconds(600));
    }

    private static String token(String key, String role, Instant from, Instant until) {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("anna")
                        .claim("roles", List.of(role))
                        .issueTime(Date.from(from))
                        .notBeforeTime(Date.from(from))
                        .expirationTime(Date.from(until))
                        .build());
        try {
            token.sign(new MACSigner(keyOf(key)));
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException(unusableKey);
        }
        return token.serialize();
    }

    private static SecretKey keyOf(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }
}
