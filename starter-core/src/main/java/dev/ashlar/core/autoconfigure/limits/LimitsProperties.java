package dev.ashlar.core.autoconfigure.limits;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What requests may hold at most.
 *
 * @param enabled Whether requests are limited, and JSON by other defaults than Jackson's.
 * @param maxBodySize Maximum size of a request body; multipart bodies have limits of their own.
 * @param maxListLength Maximum number of elements of each list and map in a JSON request body, and in what a patch makes.
 * @param maxElements Maximum number of elements of all lists and maps in a JSON request body together. Never less than that
 *     of one list.
 */
@Validated
@ConfigurationProperties("ashlar.core.limits")
record LimitsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("1000") @Positive int maxListLength,
        @DefaultValue("10000") @Positive int maxElements) {}
