package dev.ashlar.observability.autoconfigure.logging;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Decides how the console is written to where {@code logging.structured.format.console} does not: text for a person at a terminal,
 * in development and in tests; JSON for all else. {@code ashlar.observability.logging.format} overrules.
 */
final class LogFormatDefault implements EnvironmentPostProcessor {

    private static final String CONSOLE = "logging.structured.format.console";
    private static final String FORMAT = "ashlar.observability.logging.format";
    private static final Set<String> FORMATS = Set.of("ecs", "logstash", "gelf");
    private static final Set<String> DEVELOPMENT = Set.of("local", "dev", "development", "test");
    private static final String IN_TEST = "org.springframework.boot.test.context.SpringBootTestContextBootstrapper";
    private static final String DEVTOOLS = "org.springframework.boot.devtools.restart.Restarter";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(CONSOLE)) {
            return;
        }
        String format = format(environment);
        if (FORMATS.contains(format)) {
            environment.getPropertySources().addLast(new MapPropertySource("ashlarLogFormat", Map.of(CONSOLE, format)));
        }
    }

    private static String format(Environment environment) {
        String format = environment.getProperty(FORMAT, "auto");
        if (!format.equals("auto")) {
            if (!format.equals("text") && !FORMATS.contains(format)) {
                throw new InvalidConfigurationPropertyValueException(
                        FORMAT, format, "It must be one of auto, text, ecs, logstash and gelf.");
            }
            return format;
        }
        return isForAPerson(environment) ? "text" : "ecs";
    }

    private static boolean isForAPerson(Environment environment) {
        return environment.getProperty(IN_TEST, Boolean.class, false)
                || Set.of(environment.getActiveProfiles()).stream().anyMatch(DEVELOPMENT::contains)
                || ClassUtils.isPresent(DEVTOOLS, LogFormatDefault.class.getClassLoader())
                || isTerminal(System.console());
    }

    /** From Java 22 on there is a console without a terminal too, which then says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        Method isTerminal = ClassUtils.getMethodIfAvailable(Console.class, "isTerminal");
        return isTerminal == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(isTerminal, console));
    }
}
