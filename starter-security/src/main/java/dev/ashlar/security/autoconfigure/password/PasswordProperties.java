package dev.ashlar.security.autoconfigure.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 */
@Validated
@ConfigurationProperties("ashlar.security.passwords")
record PasswordProperties(
        @DefaultValue("true") boolean enabled,
        @Min(8) @DefaultValue("8") int minLength,
        @Min(64) @Max(1024) @DefaultValue("256") int maxLength,
        @Nullable String unprefixedHash) {}
