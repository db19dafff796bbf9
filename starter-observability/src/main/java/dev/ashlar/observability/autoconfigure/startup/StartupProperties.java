package dev.ashlar.observability.autoconfigure.startup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the summary at the start.
 *
 * @param enabled Whether it is said at the start what was started.
 */
@ConfigurationProperties("ashlar.observability.startup-summary")
record StartupProperties(@DefaultValue("true") boolean enabled) {}
