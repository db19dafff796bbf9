package dev.ashlar.security.autoconfigure.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * A secret of 256 random bits that means nothing. It is given out once; what is kept is its SHA-256, which is enough, since
 * nobody can go through so many.
 *
 * @param value what the client gets
 * @param hash what is kept, in hexadecimal digits
 */
public record OpaqueSecret(String value, String hash) {

    private static final int BYTES = 32;

    private static final Base64StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    /** A new one. */
    public static OpaqueSecret create() {
        String value = GENERATOR.generateKey();
        return new OpaqueSecret(value, hash(value));
    }

    /** The hash of what a client shows. */
    public static String hash(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OpaqueSecret[" + hash + "]";
    }
}
