package dev.ashlar.core.autoconfigure.conditional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of conditional requests.
 *
 * @param requireIfMatch Whether PUT, PATCH and DELETE of what has an entity tag must say If-Match.
 * @param notModified answers to who has the current representation
 */
@ConfigurationProperties("ashlar.core")
record ConditionalProperties(
        @DefaultValue("false") boolean requireIfMatch,
        @DefaultValue NotModified notModified) {

    /**
     * Answers to who has the current representation.
     *
     * @param enabled Whether 304 is answered before the body is serialised, whatever the handler returns.
     */
    record NotModified(@DefaultValue("true") boolean enabled) {}
}
