package dev.ashlar.security.autoconfigure.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of HTTP Basic.
 *
 * @param enabled Whether callers may show a user name and password with each request.
 */
@ConfigurationProperties("ashlar.security.basic")
record BasicProperties(@DefaultValue("false") boolean enabled) {}
