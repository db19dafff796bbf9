package dev.ashlar.core.page;

import dev.ashlar.core.InvalidCursorException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Turns positions in a list into URL-safe tokens and back. A token is encrypted and authenticated (AES-GCM), so a client
 * can neither read the values in it nor make one up, and it is good only for the request arguments it was made for, as
 * <a href="https://google.aip.dev/158">AIP-158</a> demands. Safe to share between threads.
 */
public final class CursorSeal {

    private static final Log LOG = LogFactory.getLog(CursorSeal.class);

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private static final int SHORTEST = NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private final SecretKeySpec key;

    private final AtomicBoolean silent;

    private final SecureRandom random = new SecureRandom();

    private CursorSeal(byte[] key, boolean silent) {
        this.key = new SecretKeySpec(key, "AES");
        this.silent = new AtomicBoolean(silent);
    }

    /**
     * A seal that all who know the secret can open: the other nodes, and this one after a restart.
     *
     * @param secret a random text, such as {@code openssl rand -base64 32} makes
     */
    public static CursorSeal ofSecret(String secret) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new CursorSeal(key, true);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** A seal that only this process can open. It warns of that in the log when it is first used. */
    public static CursorSeal ofThisProcess() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new CursorSeal(key, false);
    }

    /**
     * The token of a position.
     *
     * @param arguments what the request must say again for the token to be good, in whatever unambiguous form
     */
    public String seal(CursorPosition position, String arguments) {
        if (silent.compareAndSet(false, true)) {
            LOG.warn("Cursors are sealed with a key of this process: other nodes, and this one after a restart, will"
                    + " refuse them. Set ashlar.core.cursor.secret.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, arguments).doFinal(position.toBytes());
            byte[] token = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /**
     * The position that a token stands for.
     *
     * @param parameter the query parameter that holds the token, which a problem names
     * @throws InvalidCursorException when the token was not made by this seal for the same arguments
     */
    public CursorPosition open(String token, String arguments, String parameter) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < SHORTEST) {
                throw new IllegalArgumentException("Too short for a cursor");
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
            return CursorPosition.ofBytes(
                    cipher(Cipher.DECRYPT_MODE, nonce, arguments).doFinal(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new InvalidCursorException(parameter, unreadable);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String arguments) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(arguments.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
