package dev.ashlar.observability.autoconfigure.logging;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param enabled Whether lines are written without secrets, without loss and on one line each.
 * @param format How the console is written to where logging.structured.format.console is not set; auto is text at a terminal, in tests,
 *     with DevTools, in runs that a class among the tests starts, and in the profiles local, dev, development and test, and ecs otherwise.
 */
@ConfigurationProperties("ashlar.observability.logging")
record LoggingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("auto") Format format) {

    /** Formats of the console. */
    enum Format {
        AUTO,
        TEXT,
        ECS,
        LOGSTASH,
        GELF;

        /** As Spring Boot calls it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
