package dev.ashlar.security.autoconfigure.checks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The checks at the start.
 *
 * @param checks What findings lead to: "refuse" keeps the application from starting under the profile prod or production,
 *     "warn" writes a line in the log, "off" does not look.
 */
@ConfigurationProperties("ashlar.security")
record CheckModeProperties(@DefaultValue("refuse") CheckMode checks) {}
