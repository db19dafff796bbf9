package dev.ashlar.data.encryption;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Makes keysets, as JSON. What they return is secret. */
public final class Keysets {

    private Keysets() {}

    /** A new keyset for {@link Encrypted}. */
    public static String encryption() {
        return generate(PredefinedAeadParameters.AES256_GCM);
    }

    /** A new keyset for {@link BlindIndex}. */
    public static String index() {
        return generate(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    /** The keyset with a new primary key of the kind that it has; the keys before go on to decrypt. For a single node. */
    public static String rotated(String keyset) {
        return promoted(announced(keyset));
    }

    /**
     * The keyset with a new key of the kind that it has, which decrypts and does not encrypt yet. Give it to all nodes before
     * any of them has the {@link #promoted} one, so that each can read what any other writes.
     */
    public static String announced(String keyset) {
        return act(() -> {
            KeysetHandle before = parse(keyset);
            Parameters kind = before.getPrimary().getKey().getParameters();
            return print(KeysetHandle.newBuilder(before)
                    .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId())
                    .build());
        });
    }

    /** The keyset with its newest key as the primary one; the keys before go on to decrypt. */
    public static String promoted(String keyset) {
        return act(() -> {
            KeysetHandle.Builder after = KeysetHandle.newBuilder(parse(keyset));
            after.getAt(after.size() - 1).makePrimary();
            return print(after.build());
        });
    }

    /** The keyset without the keys that are not primary; what they have encrypted cannot be read any more. */
    public static String primaryOnly(String keyset) {
        return act(() -> {
            KeysetHandle.Builder after = KeysetHandle.newBuilder(parse(keyset));
            for (int i = after.size() - 1; i >= 0; i--) {
                if (!after.getAt(i).isPrimary()) {
                    after.deleteAt(i);
                }
            }
            return print(after.build());
        });
    }

    private static String generate(Parameters parameters) {
        return act(() -> print(KeysetHandle.generateNew(parameters, RegistryConfiguration.get())));
    }

    private static KeysetHandle parse(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String print(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String act(Step step) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return step.run();
        } catch (GeneralSecurityException failed) {
            throw new IllegalArgumentException("Not a keyset of Tink in JSON, or none that can be used", failed);
        }
    }

    @FunctionalInterface
    private interface Step {

        String run() throws GeneralSecurityException;
    }
}
