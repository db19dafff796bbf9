package dev.ashlar.core.autoconfigure.conditional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of conditional requests.
 *
 * @param requireIfMatch Whether PUT, PATCH and DELETE of what has an entity tag must say If-Match.
 */
@ConfigurationProperties("ashlar.core")
record ConditionalProperties(@DefaultValue("false") boolean requireIfMatch) {}
