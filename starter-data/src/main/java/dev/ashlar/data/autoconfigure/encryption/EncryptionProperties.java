package dev.ashlar.data.autoconfigure.encryption;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of encryption at rest.
 *
 * @param enabled Whether attributes with @Encrypted are encrypted; where they are not, they cannot be written.
 * @param keyset Keyset of Tink (AEAD) as JSON, or that in Base64; secret.
 * @param keysetFile Location of the keyset, such as file:/run/secrets/keyset.json.
 * @param indexKeyset Keyset of Tink (PRF) for attributes with @BlindIndex, as JSON, or that in Base64; secret.
 * @param indexKeysetFile Location of the keyset for attributes with @BlindIndex.
 * @param acceptPlaintext Whether values that were stored before there was encryption are read as they are.
 */
@ConfigurationProperties("ashlar.data.encryption")
record EncryptionProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String keyset,
        @Nullable Resource keysetFile,
        @Nullable String indexKeyset,
        @Nullable Resource indexKeysetFile,
        @DefaultValue("false") boolean acceptPlaintext) {

    /** The keysets stay out of logs. */
    @Override
    public String toString() {
        return "EncryptionProperties[enabled=" + enabled + ", acceptPlaintext=" + acceptPlaintext + "]";
    }
}
