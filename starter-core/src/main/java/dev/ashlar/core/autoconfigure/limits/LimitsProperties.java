package dev.ashlar.core.autoconfigure.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What requests may hold at most.
 *
 * @param enabled Whether requests are limited, and JSON by other defaults than Jackson's.
 * @param maxBodySize Maximum size of a request body; multipart bodies have limits of their own.
 * @param maxListLength Maximum number of elements of each list in a JSON request body.
 */
@ConfigurationProperties("ashlar.core.limits")
record LimitsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("1000") int maxListLength) {}
