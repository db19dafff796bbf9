package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.LoggerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Makes the log safe as soon as there is one, and again when the application has attached its own appenders. */
final class SafeLoggingListener implements GenericApplicationListener {

    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

    @Override
    public boolean supportsEventType(ResolvableType type) {
        Class<?> event = type.resolve(Object.class);
        return ApplicationEnvironmentPreparedEvent.class.isAssignableFrom(event)
                || ContextRefreshedEvent.class.isAssignableFrom(event);
    }

    /** Right after Spring Boot has set up the log. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        Environment environment = environment(event);
        if (environment != null
                && environment.getProperty("ashlar.observability.logging.enabled", Boolean.class, true)
                && ClassUtils.isPresent(LOGBACK, SafeLoggingListener.class.getClassLoader())) {
            LogbackLogging.makeSafe(environment);
        }
    }

    private static @Nullable Environment environment(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            return prepared.getEnvironment();
        }
        if (event instanceof ContextRefreshedEvent refreshed
                && refreshed.getApplicationContext().getParent() == null) {
            return refreshed.getApplicationContext().getEnvironment();
        }
        return null;
    }

    /** Apart, so that nothing of Logback is loaded where there is none. */
    private static final class LogbackLogging {

        static void makeSafe(Environment environment) {
            ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
            if (loggers instanceof LoggerContext context) {
                new SafeLogging(context, environment).install();
            }
        }
    }
}
