package dev.ashlar.security.autoconfigure.password;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

/** Argon2id at OWASP's parameters for new hashes, and what is needed to read the hashes of earlier days. */
final class PasswordEncoders {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private static final String ARGON2 = "argon2";

    private PasswordEncoders() {}

    /**
     * The encoder.
     *
     * @param unprefixed the id of the encoder for hashes without an id, null for none
     */
    static PasswordEncoder create(@Nullable String unprefixed) {
        Map<String, PasswordEncoder> encoders = encoders();
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(ARGON2, encoders);
        if (unprefixed != null) {
            PasswordEncoder legacy = encoders.get(unprefixed);
            if (legacy == null) {
                throw new IllegalArgumentException(
                        "ashlar.security.passwords.unprefixed-hash must be one of " + encoders.keySet());
            }
            encoder.setDefaultPasswordEncoderForMatches(legacy);
        }
        return encoder;
    }

    @SuppressWarnings("deprecation") // what is old is here to be read
    private static Map<String, PasswordEncoder> encoders() {
        Map<String, PasswordEncoder> encoders = new LinkedHashMap<>();
        encoders.put(ARGON2, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES));
        encoders.put("bcrypt", new BCryptPasswordEncoder());
        encoders.put("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5());
        encoders.put("pbkdf2@SpringSecurity_v5_8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        encoders.put("scrypt", SCryptPasswordEncoder.defaultsForSpringSecurity_v4_1());
        encoders.put("scrypt@SpringSecurity_v5_8", SCryptPasswordEncoder.defaultsForSpringSecurity_v5_8());
        encoders.put("argon2@SpringSecurity_v5_8", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        return encoders;
    }
}
