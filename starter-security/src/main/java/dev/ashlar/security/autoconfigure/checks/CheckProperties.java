package dev.ashlar.security.autoconfigure.checks;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The checks at the start.
 *
 * @param ignore Ids of findings that do not count, such as "schema-generation", or "weak-secret:spring.datasource.password"
 *     for one of several.
 */
@ConfigurationProperties("ashlar.security.checks")
record CheckProperties(@DefaultValue Set<String> ignore) {}
