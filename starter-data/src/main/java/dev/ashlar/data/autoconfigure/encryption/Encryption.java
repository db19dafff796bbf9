package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.encryption.EncryptionKeys;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The keys in use. They are looked for when the first encrypted attribute is, so that nobody else needs any. */
final class Encryption {

    private final Supplier<ValueCipher> cipher;
    private final Supplier<IndexHash> hash;

    Encryption(EncryptionKeys keys, boolean acceptPlaintext) {
        this.cipher = SingletonSupplier.of(
                () -> ValueCipher.of(required(keys.encryptionKeyset(), "@Encrypted", "keyset"), acceptPlaintext));
        this.hash =
                SingletonSupplier.of(() -> IndexHash.of(required(keys.indexKeyset(), "@BlindIndex", "index-keyset")));
    }

    ValueCipher cipher() {
        return cipher.get();
    }

    IndexHash hash() {
        return hash.get();
    }

    private static String required(@Nullable String keyset, String annotation, String property) {
        if (keyset == null) {
            throw new EncryptionSetupException(
                    "Entities have attributes with %s, and there is no key: ashlar.data.encryption.%s is not set."
                            .formatted(annotation, property),
                    "Make a keyset with dev.ashlar.data.encryption.Keysets, keep it where secrets are kept, and set"
                            + " ashlar.data.encryption.%s or -file, or define an EncryptionKeys bean. Under the profiles"
                                    .formatted(property)
                            + " dev, local and test one is made up.");
        }
        return keyset;
    }
}
