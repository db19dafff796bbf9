package dev.ashlar.security.autoconfigure.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of passwords.
 *
 * @param enabled Whether passwords are hashed with Argon2id and judged by length and by how well they are known.
 * @param minLength Minimum number of characters of a new password.
 * @param maxLength Maximum number of characters of a new password.
 * @param unprefixedHash Id of the encoder, such as bcrypt, of hashes that are kept without an "{id}" in front; none where unset.
 * @param maxParallel Maximum number of passwords that are hashed at once, of about 19 MiB each; twice the number of processors where unset.
 * @param maxWait How long a password waits for its turn before the answer is 503.
 */
@Validated
@ConfigurationProperties("ashlar.security.passwords")
record PasswordProperties(
        @DefaultValue("true") boolean enabled,
        @Min(8) @DefaultValue("8") int minLength,
        @Min(64) @Max(1024) @DefaultValue("256") int maxLength,
        @Nullable String unprefixedHash,
        @Min(1) @Nullable Integer maxParallel,

        @DurationMin(nanos = 0) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration maxWait) {

    int places() {
        return maxParallel == null ? 2 * Runtime.getRuntime().availableProcessors() : maxParallel;
    }
}
