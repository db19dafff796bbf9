package dev.ashlar.security.autoconfigure.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the audit log.
 *
 * @param enabled Whether there is an audit log.
 * @param store Where records are kept.
 * @param role Role that may read the audit log over HTTP.
 * @param path Path of the routes that read the audit log.
 * @param anonymousDenials Whether refusals of callers who are not known are recorded too; strangers could fill the log with them.
 * @param retention How long records are kept; for ever where it is not set.
 * @param sealInterval How often records that a stopped node has left behind are taken into the chain.
 * @param maxEntries Maximum number of records that the store in memory keeps; the oldest is forgotten first.
 */
@Validated
@ConfigurationProperties("ashlar.security.audit")
record AuditProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("auto") Store store,
        @DefaultValue("AUDITOR") @NotBlank String role,
        @DefaultValue("/audit") @Pattern(regexp = "/.*[^/]") String path,
        @DefaultValue("false") boolean anonymousDenials,
        @Nullable @DurationMin(days = 31) Duration retention,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration sealInterval,
        @DefaultValue("10000") @Positive int maxEntries) {

    /** Where records are kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source with the table, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY,

        /** In PostgreSQL; the application does not start without the table. */
        JDBC
    }
}
