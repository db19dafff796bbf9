package dev.ashlar.security.autoconfigure.ratelimit;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of a store that nodes share.
 *
 * @param timeout Maximum time that a request waits for the store; if not set, 300 ms for Redis and 1 s for PostgreSQL.
 */
@Validated
@ConfigurationProperties("ashlar.security.rate-limits.shared-store")
record SharedStoreProperties(
        @DurationMin(millis = 1) @Nullable Duration timeout) {

    Duration timeoutOr(Duration usual) {
        return timeout == null ? usual : timeout;
    }
}
