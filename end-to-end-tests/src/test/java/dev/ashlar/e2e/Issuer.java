package dev.ashlar.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Whom the applications trust: it signs tokens, and they have its public key. */
final class Issuer {

    static final String AUDIENCE = "end-to-end";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What an application is started with to trust it. */
    List<String> arguments() throws IOException {
        String key = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        Path file = Folders.fresh().resolve("issuer.pem");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        String property = "--spring.security.oauth2.resourceserver.jwt.";
        return List.of(property + "public-key-location=" + file.toUri(), property + "audiences=" + AUDIENCE);
    }

    /** The header of a caller with these scopes. */
    String bearer(String... scopes) {
        return bearer("ada", Map.of("scope", String.join(" ", scopes)));
    }

    /**
     * The header of somebody.
     *
     * @param more other claims
     */
    String bearer(String subject, Map<String, Object> more) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(more);
        claims.putAll(Map.of("sub", subject, "aud", List.of(AUDIENCE), "iat", now - 600, "exp", now + 3600));
        return "Bearer " + signed("JWT", claims);
    }

    /** A token of these claims, good or not. */
    String signed(String type, Map<String, Object> claims) {
        String signed = encoded(Map.of("alg", "RS256", "typ", type)) + "." + encoded(claims);
        return signed + "." + URL.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Map<String, Object> members) {
        return URL.encodeToString(JsonMapper.shared().writeValueAsBytes(members));
    }
}
