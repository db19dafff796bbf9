package dev.ashlar.security.autoconfigure.login;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of logins by password.
 *
 * @param delayed Whether failed logins delay the next ones.
 * @param failuresPerAccount Number of failed logins of one account, or of one known client, before the next is delayed.
 * @param failuresPerAddress Number of failed logins of one address before the next is delayed.
 * @param firstDelay First delay; each further failure doubles it.
 * @param maxDelay Longest delay.
 * @param forgetAfter How long after the last failure all of them are forgotten.
 * @param knownFor How long a client that has logged in is known, so that failures of others do not delay it.
 * @param store Where failures and known clients are kept.
 */
@Validated
@ConfigurationProperties("ashlar.security.login")
record LoginProperties(
        @DefaultValue("true") boolean delayed,
        @Min(1) @DefaultValue("5") int failuresPerAccount,
        @Min(1) @DefaultValue("20") int failuresPerAddress,
        @DurationMin(seconds = 1) @DefaultValue("2s") Duration firstDelay,
        @DurationMin(seconds = 1) @DefaultValue("15m") Duration maxDelay,
        @DurationMin(minutes = 1) @DefaultValue("24h") Duration forgetAfter,
        @DurationMin(seconds = 1) @DefaultValue("180d") Duration knownFor,
        @DefaultValue("auto") Store store) {

    /** Where it is kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY,

        /** In PostgreSQL. */
        JDBC
    }
}
