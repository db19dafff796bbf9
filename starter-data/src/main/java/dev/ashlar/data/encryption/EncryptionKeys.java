package dev.ashlar.data.encryption;

import org.jspecify.annotations.Nullable;

/**
 * Where the keys come from: by default the properties {@code ashlar.data.encryption.*}. Define a bean to get them from a vault.
 * Keysets are those of Tink, as JSON, unencrypted; {@link Keysets} makes them.
 */
public interface EncryptionKeys {

    /** The keyset (AEAD) of {@link Encrypted}: its primary key encrypts, all decrypt; null where there is none. */
    @Nullable
    String encryptionKeyset();

    /** The keyset (PRF) of {@link BlindIndex}; null where there is none. */
    @Nullable
    String indexKeyset();
}
