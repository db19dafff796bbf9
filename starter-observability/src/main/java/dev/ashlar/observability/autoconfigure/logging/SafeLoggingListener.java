package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.redaction.Redactor;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Makes the log safe as soon as there is one, again when the application has attached its own appenders, and before a failed start
 * is told, of which there may be no more than Logback's own beginnings.
 */
final class SafeLoggingListener implements GenericApplicationListener {

    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

    private static final List<Class<?>> EVENTS = List.of(
            ApplicationEnvironmentPreparedEvent.class,
            ContextRefreshedEvent.class,
            ApplicationStartedEvent.class,
            ApplicationReadyEvent.class,
            ApplicationFailedEvent.class);

    private final Supplier<ILoggerFactory> log;

    SafeLoggingListener() {
        this(LoggerFactory::getILoggerFactory);
    }

    /** For a log that is found elsewhere. */
    SafeLoggingListener(Supplier<ILoggerFactory> log) {
        this.log = log;
    }

    @Override
    public boolean supportsEventType(ResolvableType type) {
        Class<?> event = type.resolve(Object.class);
        return EVENTS.stream().anyMatch(each -> each.isAssignableFrom(event));
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
            warnOfAnotherLog(prepared.getEnvironment());
        } else if (event instanceof ApplicationContextEvent refreshed) {
            makeSafe(refreshed.getApplicationContext());
        } else if (event instanceof ApplicationStartedEvent started) {
            makeSafe(started.getApplicationContext());
        } else if (event instanceof ApplicationReadyEvent ready) {
            makeSafe(ready.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent failed) {
            makeSafeBeforeItFails(failed.getApplicationContext());
        }
    }

    private void makeSafe(ApplicationContext context) {
        if (context.getParent() == null) {
            Redactor redactor = context.getBeanProvider(Redactor.class).getIfUnique();
            makeSafe(context.getEnvironment(), redactor == null ? configured(context.getEnvironment()) : redactor);
        }
    }

    /** Its beans may be what has failed, and its settings what cannot be read. */
    private void makeSafeBeforeItFails(@Nullable ApplicationContext context) {
        Environment environment = context == null ? new StandardEnvironment() : context.getEnvironment();
        Redactor redactor = new DefaultRedactor(new RedactionProperties(true, Set.of(), RedactionProperties.Pii.USUAL));
        onLogback(environment, loggers -> new SafeLogging(loggers, environment, redactor).complete());
    }

    private static Redactor configured(Environment environment) {
        return new DefaultRedactor(
                Binder.get(environment).bindOrCreate("ashlar.observability.redaction", RedactionProperties.class));
    }

    private void makeSafe(Environment environment, Redactor redactor) {
        onLogback(environment, loggers -> new SafeLogging(loggers, environment, redactor).install());
    }

    private void onLogback(Environment environment, Consumer<LoggerContext> action) {
        if (isEnabled(environment) && isLogback() && log.get() instanceof LoggerContext loggers) {
            action.accept(loggers);
        }
    }

    private static boolean isLogback() {
        return ClassUtils.isPresent(LOGBACK, SafeLoggingListener.class.getClassLoader());
    }

    private static boolean isEnabled(Environment environment) {
        return environment.getProperty("ashlar.observability.logging.enabled", Boolean.class, true);
    }

    /** Secrets are looked for in events of Logback: those of Log4j 2, say, are written as they come. */
    private void warnOfAnotherLog(Environment environment) {
        if (isEnabled(environment) && !(isLogback() && log.get() instanceof LoggerContext)) {
            LoggerFactory.getLogger("dev.ashlar.observability.logging")
                    .warn(
                            "SECRETS ARE NOT MASKED IN THE LOG: that needs Logback, and this application logs by {}. Use "
                                    + "spring-boot-starter-logging, which Spring Boot brings along unless it is excluded, or mask them "
                                    + "yourself and set ashlar.observability.logging.enabled=false",
                            log.get().getClass().getName());
        }
    }
}
