package dev.ashlar.security.autoconfigure.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sessions.
 *
 * @param enabled Whether users may log in for a session, with a cookie.
 * @param basePath Path under which login and logout are.
 * @param idleTimeout How long a session may lie unused.
 * @param absoluteTimeout How long a session lasts, however active it is.
 * @param store Where sessions are kept.
 */
@Validated
@ConfigurationProperties("ashlar.security.sessions")
record SessionProperties(
        @DefaultValue("false") boolean enabled,

        @NotNull @Pattern(regexp = "(/[\\w.~-]+)*") @DefaultValue("/session")
        String basePath,

        @DurationMin(seconds = 1) @DefaultValue("30m") Duration idleTimeout,
        @DurationMin(seconds = 1) @DefaultValue("12h") Duration absoluteTimeout,
        @DefaultValue("auto") Store store) {

    /** Where sessions are kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source and Spring Session JDBC, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY
    }
}
