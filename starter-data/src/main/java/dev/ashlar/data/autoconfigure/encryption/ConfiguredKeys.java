package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.encryption.EncryptionKeys;
import dev.ashlar.data.encryption.Keysets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;

/** Keys from properties and files; made up where nothing of worth is encrypted. */
final class ConfiguredKeys implements EncryptionKeys {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptionKeys.class);

    private static final Profiles PLAYGROUNDS = Profiles.of("dev", "local", "test");

    private final EncryptionProperties properties;
    private final Environment environment;

    ConfiguredKeys(EncryptionProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public @Nullable String encryptionKeyset() {
        return find("keyset", properties.keyset(), properties.keysetFile(), Keysets::encryption);
    }

    @Override
    public @Nullable String indexKeyset() {
        return find("index-keyset", properties.indexKeyset(), properties.indexKeysetFile(), Keysets::index);
    }

    private @Nullable String find(
            String property, @Nullable String value, @Nullable Resource file, Supplier<String> generated) {
        if (value != null && !value.isBlank()) {
            return json(value.trim());
        }
        if (file != null) {
            return json(read(property, file));
        }
        if (environment.acceptsProfiles(PLAYGROUNDS)) {
            LOG.warn(
                    "ashlar.data.encryption.{} is not set: a key is made up, and what it encrypts cannot be read after"
                            + " the next start",
                    property);
            return generated.get();
        }
        return null;
    }

    private static String read(String property, Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).trim();
        } catch (IOException unreadable) {
            throw new EncryptionSetupException(
                    "The file of ashlar.data.encryption.%s-file cannot be read: %s".formatted(property, file),
                    "Correct the location, or give the application the right to read it.");
        }
    }

    private static String json(String given) {
        if (given.startsWith("{")) {
            return given;
        }
        try {
            return new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
    }

    static EncryptionSetupException unusable() {
        return new EncryptionSetupException(
                "A keyset of ashlar.data.encryption cannot be used.",
                "Make one with dev.ashlar.data.encryption.Keysets: encryption() for keyset, index() for index-keyset.");
    }
}
