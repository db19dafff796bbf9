package dev.ashlar.generator.spec;

import java.util.List;

/**
 * Keeps the front end's own remarks off the console: they name no place in the document, and what matters of them
 * reaches the user as a diagnostic.
 *
 * <p>Maven's logger reads these properties when a logger is first asked for; the plugin owns no logging
 * configuration that it could use instead.
 */
final class FrontEndLogging {

    private static final String LEVEL = "org.slf4j.simpleLogger.log.";
    private static final List<String> LOGGERS = List.of("org.openapitools.codegen", "io.swagger");

    private FrontEndLogging() {}

    static void silence() {
        LOGGERS.stream()
                .map(LEVEL::concat)
                .filter(property -> System.getProperty(property) == null)
                .forEach(property -> System.setProperty(property, "off"));
    }
}
