package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Hands every line of the log to OpenTelemetry as long as the application runs, without what no other appender is shown either. */
final class LogExport implements InitializingBean, DisposableBean {

    private static final String NAME = "ashlar-otlp";

    private final OpenTelemetry telemetry;
    private final Redactor redactor;
    private @Nullable SafeAppender attached;

    LogExport(OpenTelemetry telemetry, Redactor redactor) {
        this.telemetry = telemetry;
        this.redactor = redactor;
    }

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            OpenTelemetryAppender appender = new OpenTelemetryAppender();
            appender.setName(NAME);
            appender.setContext(loggers);
            appender.setCaptureMdcAttributes("*");
            appender.setCaptureKeyValuePairAttributes(true);
            appender.setOpenTelemetry(telemetry);
            SafeAppender safe =
                    new SafeAppender(appender, new EventCleaner(redactor, FieldScheme.FREE, false, new Clashes()));
            safe.start();
            root(loggers).addAppender(safe);
            attached = safe;
        }
    }

    @Override
    public void destroy() {
        if (attached != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            root(loggers).detachAppender(attached);
            attached.stop();
        }
    }

    private static Logger root(LoggerContext loggers) {
        return loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
