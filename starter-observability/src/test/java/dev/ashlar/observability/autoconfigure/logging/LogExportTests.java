package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The log as a collector receives it. */
class LogExportTests {

    private static final String SECRET = "QSECRET";
    private static final Logger LOG = LoggerFactory.getLogger(LogExportTests.class);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LoggingAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryLoggingAutoConfiguration.class,
                    OtlpLoggingAutoConfiguration.class,
                    LogExportAutoConfiguration.class));

    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/logs", this::receive);
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    /** OBS-11, OBS-14, OBS-16. */
    @Test
    void noSecretLeavesInALine() {
        exporting().run(context -> {
            MDC.put("password", SECRET);
            LOG.atError()
                    .addKeyValue("apiKey", SECRET)
                    .addKeyValue("order.id", "order-42")
                    .setCause(new IllegalStateException("password=" + SECRET, new IOException("token=" + SECRET)))
                    .log("Canary with password={}", SECRET);
            MDC.remove("password");
            flush(context.getBean(SdkLoggerProvider.class));
        });
        assertThat(received).isNotEmpty();
        assertThat(String.join("\n", received))
                .contains("Canary with password=***", "order-42", "IllegalStateException", "password=***", "token=***")
                .doesNotContain(SECRET);
    }

    @Test
    void nothingIsExportedWithoutAnEndpoint() {
        application.run(context ->
                assertThat(context).doesNotHaveBean(LogExport.class).doesNotHaveBean(LogRecordExporter.class));
    }

    @Test
    void nothingIsHandedOverWhereTheLogIsLeftAloneOrExportIsOff() {
        exporting()
                .withPropertyValues("ashlar.observability.logging.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LogExport.class));
        exporting()
                .withPropertyValues("management.logging.export.otlp.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LogExport.class));
    }

    @Test
    void noLineIsHandedOverAfterTheEnd() {
        exporting()
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(appenders()).contains("ashlar-otlp"));
        assertThat(appenders()).doesNotContain("ashlar-otlp");
    }

    private static List<String> appenders() {
        List<String> names = new CopyOnWriteArrayList<>();
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .iteratorForAppenders()
                .forEachRemaining(appender -> names.add(String.valueOf(appender.getName())));
        return names;
    }

    private ApplicationContextRunner exporting() {
        return application.withPropertyValues("management.opentelemetry.logging.export.otlp.endpoint=http://127.0.0.1:"
                + collector.getAddress().getPort() + "/v1/logs");
    }

    private static void flush(SdkLoggerProvider loggers) {
        assertThat(loggers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }

    private void receive(HttpExchange exchange) throws IOException {
        // Texts are in the binary form as they are.
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
