package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.redaction.Redactor;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
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
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            makeSafe(prepared.getEnvironment(), configured(prepared.getEnvironment()));
        } else if (event instanceof ContextRefreshedEvent refreshed
                && refreshed.getApplicationContext().getParent() == null) {
            ApplicationContext context = refreshed.getApplicationContext();
            Redactor redactor = context.getBeanProvider(Redactor.class).getIfUnique();
            makeSafe(context.getEnvironment(), redactor == null ? configured(context.getEnvironment()) : redactor);
        }
    }

    private static Redactor configured(Environment environment) {
        return new DefaultRedactor(
                Binder.get(environment).bindOrCreate("ashlar.observability.redaction", RedactionProperties.class));
    }

    private static void makeSafe(Environment environment, Redactor redactor) {
        if (environment.getProperty("ashlar.observability.logging.enabled", Boolean.class, true)
                && ClassUtils.isPresent(LOGBACK, SafeLoggingListener.class.getClassLoader())) {
            LogbackLogging.makeSafe(environment, redactor);
        }
    }

    /** Apart, so that nothing of Logback is loaded where there is none. */
    private static final class LogbackLogging {

        static void makeSafe(Environment environment, Redactor redactor) {
            ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
            if (loggers instanceof LoggerContext context) {
                new SafeLogging(context, environment, redactor).install();
            }
        }
    }
}
