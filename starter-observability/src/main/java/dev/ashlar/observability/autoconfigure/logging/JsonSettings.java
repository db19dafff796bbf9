package dev.ashlar.observability.autoconfigure.logging;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What an application changes about the members of a line, which only Spring Boot's encoder knows how to do. */
final class JsonSettings {

    private JsonSettings() {}

    /** Whether there is any of {@code logging.structured.json}, a customizer, or a charset other than UTF-8. */
    static boolean arePresent(Environment environment) {
        return hasProperties(environment) || hasCustomizers() || hasCharset(environment);
    }

    private static boolean hasProperties(Environment environment) {
        return Binder.get(environment)
                .bind("logging.structured.json", Bindable.mapOf(String.class, Object.class))
                .isBound();
    }

    private static boolean hasCustomizers() {
        boolean[] failed = new boolean[1];
        return !SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                StructuredLoggingJsonMembersCustomizer.class,
                                SpringFactoriesLoader.FailureHandler.handleMessage(
                                        (message, failure) -> failed[0] = true))
                        .isEmpty()
                || failed[0];
    }

    private static boolean hasCharset(Environment environment) {
        return hasCharset(environment, "logging.charset.console") || hasCharset(environment, "logging.charset.file");
    }

    private static boolean hasCharset(Environment environment, String property) {
        return !environment.getProperty(property, "UTF-8").equalsIgnoreCase("UTF-8");
    }
}
