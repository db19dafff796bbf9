package dev.ashlar.observability.autoconfigure.body;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what is told of bodies.
 *
 * @param enabled Whether bodies of JSON are written to the logger http.body, masked.
 * @param inProduction Whether they are under the profiles prod, production and live too, where the application does not start otherwise.
 * @param limit Maximum length of each body that is written.
 */
@ConfigurationProperties("ashlar.observability.body-log")
record BodyLogProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean inProduction,
        @DefaultValue("8KB") DataSize limit) {

    private static final long LONGEST = 32 * 1024;

    BodyLogProperties {
        if (limit.toBytes() <= 0 || limit.toBytes() > LONGEST) {
            throw new IllegalArgumentException("limit must be more than nothing and not more than 32KB");
        }
    }
}
