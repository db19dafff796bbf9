package dev.ashlar.core.autoconfigure.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the request context.
 *
 * @param enabled Whether every request has a context that follows its work.
 */
@ConfigurationProperties("ashlar.core.request-context")
record RequestContextProperties(@DefaultValue("true") boolean enabled) {}
