package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.ashlar.observability.redaction.Redactor;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration that hands the log to OpenTelemetry, where there is an exporter for it: Spring Boot has one as soon as it is told
 * an endpoint, and nothing that gives it lines.
 */
@AutoConfiguration(
        after = LoggingAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration"
        })
@ConditionalOnClass({LoggerContext.class, OpenTelemetryAppender.class, LogRecordExporter.class})
@ConditionalOnBean({OpenTelemetry.class, LogRecordExporter.class})
@ConditionalOnBooleanProperty(name = "ashlar.observability.logging.enabled", matchIfMissing = true)
public final class LogExportAutoConfiguration {

    @Bean
    @Lazy(false) // nobody asks for it
    LogExport ashlarLogExport(OpenTelemetry telemetry, Redactor redactor) {
        return new LogExport(telemetry, redactor);
    }
}
