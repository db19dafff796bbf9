package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
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

    void install() {
        for (Logger logger : loggers.getLoggerList()) {
            for (Appender<ILoggingEvent> appender : appendersOf(logger)) {
                if (appender instanceof SafeAppender safe) {
                    safe.cleanWith(cleaner(safe.appender()));
                } else {
                    // In this order, so that no line is lost that another thread logs meanwhile.
                    logger.addAppender(new SafeAppender(appender, cleaner(appender)));
                    logger.detachAppender(appender);
                }
            }
        }
    }

    private static List<Appender<ILoggingEvent>> appendersOf(Logger logger) {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        Iterator<Appender<ILoggingEvent>> attached = logger.iteratorForAppenders();
        attached.forEachRemaining(appenders::add);
        return appenders;
    }

    private EventCleaner cleaner(Appender<ILoggingEvent> appender) {
        boolean text = false;
        FieldScheme scheme = FieldScheme.FREE;
        if (appender instanceof OutputStreamAppender<ILoggingEvent> output) {
            Encoder<ILoggingEvent> encoder = output.getEncoder();
            text = encoder instanceof LayoutWrappingEncoder<?>;
            if (encoder instanceof StructuredLogEncoder) {
                output.setEncoder(new LosslessEncoder(encoder));
            }
            if (!text) {
                scheme = scheme(output);
            }
        }
        return new EventCleaner(redactor, scheme, text, clashes);
    }

    private FieldScheme scheme(OutputStreamAppender<ILoggingEvent> output) {
        String target = output instanceof ConsoleAppender<?> ? "console" : "file";
        return FieldScheme.of(environment.getProperty("logging.structured.format." + target, ""));
    }
}
