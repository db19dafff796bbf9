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
import java.util.List;

/** Whom the applications trust: it signs tokens, and they have its public key. */
final class Issuer {

    private static final String AUDIENCE = "end-to-end";
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
        return bearer("ada", "\"scope\": \"" + String.join(" ", scopes) + "\"");
    }

    /**
     * The header of somebody.
     *
     * @param more another claim of JSON
     */
    String bearer(String subject, String more) {
        long now = Instant.now().getEpochSecond();
        return bearerOf("JWT", "\"sub\": \"%s\", \"exp\": %d, %s".formatted(subject, now + 3600, more));
    }

    /**
     * The header of a token for this application.
     *
     * @param type of the token
     * @param more all other claims, as members of JSON
     */
    String bearerOf(String type, String more) {
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}";
        String claims = """
                {"iat": %d, "aud": ["%s"], %s}""".formatted(now - 600, AUDIENCE, more);
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return "Bearer " + signed + "." + encoded(signature(signed));
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

    private static String encoded(byte[] bytes) {
        return URL.encodeToString(bytes);
    }
}
