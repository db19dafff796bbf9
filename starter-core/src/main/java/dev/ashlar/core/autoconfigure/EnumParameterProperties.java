package dev.ashlar.core.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How enums are read from parameters.
 *
 * @param enabled Whether enums in path and query are spelled as in JSON bodies.
 */
@ConfigurationProperties("ashlar.core.enum-parameters")
record EnumParameterProperties(@DefaultValue("true") boolean enabled) {}
