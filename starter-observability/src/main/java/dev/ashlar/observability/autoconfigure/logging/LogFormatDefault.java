package dev.ashlar.observability.autoconfigure.logging;

import dev.ashlar.observability.autoconfigure.logging.LoggingProperties.Format;
import java.io.Console;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Decides how the console is written to where {@code logging.structured.format.console} does not: text for a person at a terminal,
 * in development, in local runs and in tests; JSON for all else.
 */
final class LogFormatDefault implements EnvironmentPostProcessor {

    private static final String CONSOLE = "logging.structured.format.console";
    private static final Set<String> DEVELOPMENT = Set.of("local", "dev", "development", "test");
    private static final String IN_TEST = "org.springframework.boot.test.context.SpringBootTestContextBootstrapper";
    private static final String TEST_CONFIGURATION = "org.springframework.boot.test.context.TestConfiguration";
    private static final String LOCAL_DATABASE = "dev.ashlar.test.LocalPostgres";
    private static final String DEVTOOLS = "org.springframework.boot.devtools.restart.Restarter";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(CONSOLE)) {
            return;
        }
        LoggingProperties properties =
                Binder.get(environment).bindOrCreate("ashlar.observability.logging", LoggingProperties.class);
        Format format = properties.format() == Format.AUTO ? fitting(environment, application) : properties.format();
        if (properties.enabled() && format != Format.TEXT) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("ashlarLogFormat", Map.of(CONSOLE, format.id())));
        }
    }

    private static Format fitting(Environment environment, SpringApplication application) {
        boolean forAPerson = environment.getProperty(IN_TEST, Boolean.class, false)
                || Arrays.stream(environment.getActiveProfiles()).anyMatch(DEVELOPMENT::contains)
                || ClassUtils.isPresent(DEVTOOLS, LogFormatDefault.class.getClassLoader())
                || isLocalRun(application)
                || isTerminal(System.console());
        return forAPerson ? Format.TEXT : Format.ECS;
    }

    /** Started with a class from among the tests ({@code spring-boot:test-run}), which no packaged application has. */
    private static boolean isLocalRun(SpringApplication application) {
        return application.getAllSources().stream()
                .filter(Class.class::isInstance)
                .map(source -> (Class<?>) source)
                .anyMatch(source -> source.getName().equals(LOCAL_DATABASE)
                        || MergedAnnotations.from(source).isPresent(TEST_CONFIGURATION));
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
