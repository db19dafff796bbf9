package dev.ashlar.security.autoconfigure.token;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the application's own tokens.
 *
 * @param enabled Whether the application gives out tokens of its own.
 * @param issuer Value of iss in access tokens. By default the name of the application.
 * @param audience Value of aud in access tokens, which is also asked for. By default the issuer.
 * @param basePath Path under which login, refresh and logout are.
 * @param keys Private keys of access tokens, EC or RSA: PEM or JWK, or where to find one, such as "file:/run/secrets/key.pem". The first signs, all verify.
 * @param accessLifetime How long an access token is good, 15 minutes at most.
 * @param denylist Whether a logout ends the access tokens at once, at the price of a look at the store with each request.
 * @param store Where refresh tokens are kept.
 * @param refresh refresh tokens
 */
@Validated
@ConfigurationProperties("ashlar.security.tokens")
record TokenProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable String issuer,
        @Nullable String audience,

        @NotNull @Pattern(regexp = "(/[\\w.~-]+)*") @DefaultValue("/auth")
        String basePath,

        @DefaultValue List<String> keys,

        @DurationMin(seconds = 1) @DurationMax(minutes = 15) @DefaultValue("10m")
        Duration accessLifetime,

        @DefaultValue("false") boolean denylist,
        @DefaultValue("auto") Store store,
        @Valid @DefaultValue Refresh refresh) {

    /** Private keys stay out of logs. */
    @Override
    public String toString() {
        return "TokenProperties[enabled=" + enabled + ", issuer=" + issuer + ", keys=" + keys.size() + "]";
    }

    /** Where refresh tokens are kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY,

        /** In PostgreSQL. */
        JDBC
    }

    /**
     * Refresh tokens.
     *
     * @param idleLifetime How long a refresh token may lie unused.
     * @param absoluteLifetime How long a login lasts, however often it is refreshed.
     * @param parallelWindow How long after its use a refresh token is only refused, and not taken for stolen, for clients that send a refresh twice at once; a minute at most.
     */
    record Refresh(
            @DurationMin(seconds = 1) @DefaultValue("7d") Duration idleLifetime,
            @DurationMin(seconds = 1) @DefaultValue("30d") Duration absoluteLifetime,

            @DurationMin(nanos = 0) @DurationMax(minutes = 1) @DefaultValue("2s")
            Duration parallelWindow) {}
}
