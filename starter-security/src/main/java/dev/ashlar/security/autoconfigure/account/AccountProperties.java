package dev.ashlar.security.autoconfigure.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts.
 *
 * @param enabled Whether accounts are kept in tables of the application's PostgreSQL.
 * @param basePath Path under which users change and reset their passwords.
 * @param passwordChange passwords that are changed by who knows them
 * @param passwordReset passwords that are reset by a token
 */
@Validated
@ConfigurationProperties("ashlar.security.accounts")
record AccountProperties(
        @DefaultValue("false") boolean enabled,

        @NotNull @Pattern(regexp = "(/[\\w.~-]+)*") @DefaultValue("/account")
        String basePath,

        @DefaultValue PasswordChange passwordChange,
        @Valid @DefaultValue PasswordReset passwordReset) {

    /**
     * Passwords that are changed by who knows them.
     *
     * @param enabled Whether users may change their password.
     */
    record PasswordChange(@DefaultValue("false") boolean enabled) {}

    /**
     * Passwords that are reset by a token.
     *
     * @param enabled Whether users who forgot their password get a token for a new one, by the PasswordResetSender bean of the application.
     * @param lifetime How long a token is good, 10 minutes at most.
     * @param store Where tokens are kept, as hashes.
     */
    record PasswordReset(
            @DefaultValue("false") boolean enabled,

            @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("10m")
            Duration lifetime,

            @DefaultValue("auto") Store store) {}

    /** Where tokens are kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY,

        /** In PostgreSQL. */
        JDBC
    }
}
