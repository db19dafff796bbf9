package dev.ashlar.data.autoconfigure.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import dev.ashlar.data.encryption.Encrypted;
import dev.ashlar.data.encryption.UndecryptableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Encrypts values for their places. What is stored is the mark, the id of the key and the ciphertext in Base64. */
final class ValueCipher {

    private final Aead aead;
    private final String current;
    private final boolean acceptPlaintext;

    private ValueCipher(KeysetHandle keys, boolean acceptPlaintext) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.current = "%s%08x:".formatted(Encrypted.MARK, keys.getPrimary().getId());
        this.acceptPlaintext = acceptPlaintext;
    }

    static ValueCipher of(String keyset, boolean acceptPlaintext) {
        try {
            AeadConfig.register();
            return new ValueCipher(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()),
                    acceptPlaintext);
        } catch (GeneralSecurityException unusable) {
            throw ConfiguredKeys.unusable();
        }
    }

    /** How values of the primary key begin. */
    String current() {
        return current;
    }

    boolean acceptsPlaintext() {
        return acceptPlaintext;
    }

    String encrypt(String value, String binding, Object row) {
        try {
            byte[] sealed = aead.encrypt(value.getBytes(StandardCharsets.UTF_8), place(binding, row));
            return current + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot encrypt " + binding, impossible);
        }
    }

    String decrypt(String stored, String binding, Object row) {
        if (!stored.startsWith(Encrypted.MARK)) {
            if (acceptPlaintext) {
                return stored;
            }
            throw new UndecryptableException(binding, row, null);
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(stored.substring(stored.lastIndexOf(':') + 1));
            return new String(aead.decrypt(sealed, place(binding, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new UndecryptableException(binding, row, changed);
        }
    }

    private static byte[] place(String binding, Object row) {
        return (binding + '\0' + row).getBytes(StandardCharsets.UTF_8);
    }
}
