package dev.ashlar.data.autoconfigure.encryption;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Hashes values so that equal ones of one attribute can be found, by those who have the key. */
final class IndexHash {

    private static final int BYTES = 16;

    private final PrfSet keys;

    private IndexHash(PrfSet keys) {
        this.keys = keys;
    }

    static IndexHash of(String keyset) {
        try {
            PrfConfig.register();
            return new IndexHash(TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException unusable) {
            throw ConfiguredKeys.unusable();
        }
    }

    /** What is stored. */
    String primary(String value, String binding) {
        try {
            return current() + text(keys.computePrimary(input(value, binding), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot index " + binding, impossible);
        }
    }

    /** What may be stored: by the primary key, and by those before it. */
    List<String> all(String value, String binding) {
        try {
            List<String> hashes = new ArrayList<>();
            for (Map.Entry<Integer, Prf> key : keys.getPrfs().entrySet()) {
                hashes.add(hash(key.getKey(), key.getValue(), value, binding));
            }
            return hashes;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot index " + binding, impossible);
        }
    }

    /** How hashes of the primary key begin. */
    String current() {
        return "%08x:".formatted(keys.getPrimaryId());
    }

    private static String hash(int key, Prf prf, String value, String binding) throws GeneralSecurityException {
        return "%08x:".formatted(key) + text(prf.compute(input(value, binding), BYTES));
    }

    private static byte[] input(String value, String binding) {
        return (binding + '\0' + value).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
