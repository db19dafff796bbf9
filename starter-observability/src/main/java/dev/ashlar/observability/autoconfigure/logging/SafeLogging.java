package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** Puts a {@link SafeAppender} before every appender of the log, also before those that were attached since the last time. */
final class SafeLogging {

    private final LoggerContext loggers;
    private final Environment environment;
    private final Redactor redactor;
    private final Clashes clashes = new Clashes();

    SafeLogging(LoggerContext loggers, Environment environment, Redactor redactor) {
        this.loggers = loggers;
        this.environment = environment;
        this.redactor = redactor;
    }

    /** Makes all appenders go by these settings. */
    void install() {
        installed().forEach(safe -> safe.cleanWith(cleaner(safe.appender())));
        complete();
    }

    /** Leaves those alone that are safe already. */
    void complete() {
        for (Logger logger : loggers.getLoggerList()) {
            for (Appender<ILoggingEvent> appender : appendersOf(logger)) {
                if (!(appender instanceof SafeAppender)) {
                    // In this order, so that no line is lost that another thread logs meanwhile.
                    logger.addAppender(new SafeAppender(appender, cleaner(appender)));
                    logger.detachAppender(appender);
                }
            }
        }
    }

    private List<SafeAppender> installed() {
        return loggers.getLoggerList().stream()
                .flatMap(logger -> appendersOf(logger).stream())
                .filter(SafeAppender.class::isInstance)
                .map(SafeAppender.class::cast)
                .toList();
    }

    private static List<Appender<ILoggingEvent>> appendersOf(AppenderAttachable<ILoggingEvent> attachable) {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        Iterator<Appender<ILoggingEvent>> attached = attachable.iteratorForAppenders();
        attached.forEachRemaining(appenders::add);
        return appenders;
    }

    /** What stands behind a queue or another appender decides as well. */
    private EventCleaner cleaner(Appender<ILoggingEvent> appender) {
        boolean text = false;
        FieldScheme scheme = FieldScheme.FREE;
        for (OutputStreamAppender<ILoggingEvent> output : outputsOf(appender)) {
            Encoder<ILoggingEvent> encoder = output.getEncoder();
            if (encoder instanceof StructuredLogEncoder) {
                output.setEncoder(new LosslessEncoder(fastest(encoder, scheme(output))));
            }
            if (encoder instanceof LayoutWrappingEncoder<?>) {
                text = true;
            } else {
                scheme = scheme(output);
            }
        }
        return new EventCleaner(redactor, scheme, text, clashes);
    }

    /** Spring Boot's own, where the application has a say in what it writes. */
    private Encoder<ILoggingEvent> fastest(Encoder<ILoggingEvent> encoder, FieldScheme scheme) {
        if (scheme != FieldScheme.ECS || JsonSettings.arePresent(environment)) {
            return encoder;
        }
        EcsEncoder fast = new EcsEncoder(environment);
        fast.setContext(loggers);
        fast.start();
        return fast;
    }

    private static List<OutputStreamAppender<ILoggingEvent>> outputsOf(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> output) {
            return List.of(output);
        }
        List<OutputStreamAppender<ILoggingEvent>> outputs = new ArrayList<>();
        if (appender instanceof AppenderAttachable<?> attachable) {
            // What is attached to an appender of log events takes log events.
            @SuppressWarnings("unchecked")
            AppenderAttachable<ILoggingEvent> typed = (AppenderAttachable<ILoggingEvent>) attachable;
            appendersOf(typed).forEach(each -> outputs.addAll(outputsOf(each)));
        }
        return outputs;
    }

    private FieldScheme scheme(OutputStreamAppender<ILoggingEvent> output) {
        String target = output instanceof ConsoleAppender<?> ? "console" : "file";
        return FieldScheme.of(environment.getProperty("logging.structured.format." + target, ""));
    }
}
