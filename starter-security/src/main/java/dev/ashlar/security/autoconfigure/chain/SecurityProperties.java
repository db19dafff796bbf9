package dev.ashlar.security.autoconfigure.chain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The switch of the whole starter.
 *
 * @param enabled Whether the starter secures the application; otherwise Spring Boot's own defaults do.
 */
@ConfigurationProperties("ashlar.security")
record SecurityProperties(@DefaultValue("true") boolean enabled) {}
