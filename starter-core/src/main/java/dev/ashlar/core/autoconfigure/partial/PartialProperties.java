package dev.ashlar.core.autoconfigure.partial;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of partial responses.
 *
 * @param enabled Whether clients may choose the fields of answers that are declared for it.
 */
@ConfigurationProperties("ashlar.core.partial-responses")
record PartialProperties(@DefaultValue("true") boolean enabled) {}
