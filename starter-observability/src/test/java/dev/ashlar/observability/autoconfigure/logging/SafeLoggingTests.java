package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.ashlar.observability.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SafeLoggingTests {

    private static final Logger LOG = LoggerFactory.getLogger("shop");
    private static final JsonMapper JSON = new JsonMapper();

    /** Spring Boot leaves a log alone that an application which still runs, such as a cached one, has set up. */
    @BeforeEach
    void beginAnew() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @AfterEach
    void clear() {
        MDC.clear();
        // Spring Boot keeps the format of the last application of this process.
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        System.clearProperty("FILE_LOG_STRUCTURED_FORMAT");
    }

    /** OBS-24. */
    @Test
    void writesJsonFromTheFirstLineOn(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LOG.info("open");
        }
        List<String> lines = output.getOut().lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
        assertThat(output.getOut()).contains("ecs").doesNotContain("COMMONS-LOGGING");
    }

    /** OBS-20: each of these makes Spring Boot drop the line. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void writesEveryLineWhateverItsFieldsAreCalled(String format, CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.format=" + format)) {
            MDC.put("user", "ada");
            MDC.put("user.id", "7");
            LOG.info("one");
            MDC.put("message", "m");
            MDC.put("log", "l");
            MDC.put("error", "e");
            MDC.put("@timestamp", "t");
            MDC.put("level", "l");
            MDC.put("labels", "l");
            LOG.atError()
                    .addKeyValue("twice", 1)
                    .addKeyValue("twice", 2)
                    .addKeyValue("user", "x")
                    .setCause(new IllegalStateException("boom"))
                    .log("two");
            LOG.atInfo()
                    .addKeyValue("", 1)
                    .addKeyValue(null, 2)
                    .addKeyValue("a..b", 3)
                    .addKeyValue(".", 4)
                    .log("three");
            LOG.info("four");
        }
        List<JsonNode> lines = lines(output, "shop");
        assertThat(lines).extracting(SafeLoggingTests::message).containsExactly("one", "two", "three", "four");
        assertThat(lines.get(1).toString()).contains("\"t\"", "\"m\"", "boom");
        assertThat(output.getOut().split("The field 'user.id'")).hasSizeLessThanOrEqualTo(2);
        assertThat(output.getOut()).contains("The field 'twice' of a log line clashes");
    }

    @Test
    void writesALineWhoseFieldsClashThroughSettings(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--logging.structured.json.add.shop.name=ashlar")) {
            MDC.put("shop", "other");
            LOG.warn("kept");
        }
        assertThat(lines(output, "shop"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("kept", "other"));
    }

    /** OBS-11, OBS-12, OBS-14, OBS-16. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf", "text"})
    void writesNoSecret(String format, CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.format=" + format)) {
            logSecrets();
        }
        assertThat(output.getAll())
                .contains("attempt", "***", "Outer")
                .doesNotContain("hunter2", "QSECRET", "4111 1111");
    }

    @Test
    void writesNoSecretToAFileEither(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = folder.resolve("app.log");
        try (ConfigurableApplicationContext app =
                start("--logging.file.name=" + file, "--logging.structured.format.file=logstash")) {
            logSecrets();
        }
        assertThat(Files.readString(file)).contains("attempt").doesNotContain("hunter2", "QSECRET", "4111 1111");
    }

    @Test
    void keepsTheNamesAndStacksOfWhatWasThrown(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            logSecrets();
        }
        JsonNode error = lines(output, "shop").stream()
                .filter(line -> line.has("error"))
                .findFirst()
                .orElseThrow()
                .get("error");
        assertThat(error.get("type").asString()).isEqualTo(OuterException.class.getName());
        assertThat(error.get("message").asString()).isEqualTo("password=***");
        assertThat(error.get("stack_trace").asString())
                .contains("Caused by: java.lang.IllegalStateException: for token ***", "SafeLoggingTests.logSecrets");
    }

    /** OBS-23. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void writesOneLineWhateverIsLogged(String format, CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.format=" + format)) {
            LOG.info("a\r\nb {} \u001b[31m", "{\"forged\":true}\n{\"level\":\"x\"}");
        }
        assertThat(lines(output, "shop")).hasSize(1);
    }

    @Test
    void letsNoMessageSteerATerminalOrLookLikeALine(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.format=text")) {
            LOG.info("first\r\n2026-01-01T00:00:00Z ERROR forged \u001b[31m");
        }
        assertThat(output.getOut()).doesNotContain("\u001b[31m").contains("\\u001b[31m");
        assertThat(output.getOut().lines()).contains("    2026-01-01T00:00:00Z ERROR forged \\u001b[31m");
    }

    @Test
    void cutsWhatIsTooLong(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LOG.atInfo().addKeyValue("body", "b".repeat(200_000)).log("a".repeat(200_000));
        }
        assertThat(lines(output, "shop")).singleElement().satisfies(line -> {
            assertThat(line.get("message").asString()).hasSize(32 * 1024);
            assertThat(line.get("body").asString()).hasSize(32 * 1024);
            assertThat(line.get("truncated").asBoolean()).isTrue();
        });
    }

    @Test
    void saysThatSomethingOfALineIsCut(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LOG.atInfo().addKeyValue("body", "b".repeat(40_000)).log("field");
            LOG.atInfo()
                    .addKeyValue("rows", Collections.nCopies(40_000, "r").toArray())
                    .log("rows");
            LOG.info("{}", "c".repeat(40_000));
            LOG.error("endless", endless(new IllegalStateException("again"), 2_000));
            LOG.info("short");
        }
        List<JsonNode> lines = lines(output, "shop");
        assertThat(lines)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.toString().length()).isLessThan(80_000));
        assertThat(lines)
                .extracting(line -> line.path("truncated").asBoolean())
                .containsExactly(true, true, true, true, false);
    }

    private static Exception endless(Exception failure, int frames) {
        StackTraceElement frame = new StackTraceElement("com.acme.Endless", "again", "Endless.java", 1);
        failure.setStackTrace(Collections.nCopies(frames, frame).toArray(StackTraceElement[]::new));
        return failure;
    }

    /** OBS-08. */
    @Test
    void namesTheTraceAsEcsDoes(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
            MDC.put("spanId", "00f067aa0ba902b7");
            LOG.info("one");
            LOG.atInfo()
                    .addKeyValue("trace.id", "4bf92f3577b34da6a3ce929d0e0e4736")
                    .log("two");
        }
        assertThat(lines(output, "shop")).hasSize(2).allSatisfy(line -> {
            assertThat(line.at("/trace/id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(line.at("/span/id").asString()).isEqualTo("00f067aa0ba902b7");
            assertThat(line.has("labels")).isFalse();
        });
        assertThat(lines(output, "dev.ashlar.observability")).isEmpty();
    }

    @Test
    void looksBehindTheQueueOfAnAppender(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
            ch.qos.logback.classic.Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
            SafeAppender console = (SafeAppender) root.getAppender("CONSOLE");
            AsyncAppender queue = new AsyncAppender();
            queue.setContext(loggers);
            queue.addAppender(console.appender());
            queue.start();
            root.detachAppender(console);
            root.addAppender(queue);
            new SafeLogging(loggers, app.getEnvironment(), app.getBean(Redactor.class)).install();
            MDC.put("message", "m");
            LOG.info("password=hunter2");
            queue.stop();
        }
        assertThat(lines(output, "shop")).extracting(SafeLoggingTests::message).containsExactly("password=***");
    }

    @Test
    void makesAppendersSafeThatAreAttachedWhileItStarts() {
        LateAppender late = new LateAppender();
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners((ApplicationListener<ContextRefreshedEvent>) event -> late.attach());
        try (ConfigurableApplicationContext app = application.run()) {
            LOG.info("password=hunter2");
        }
        assertThat(late.list).extracting(ILoggingEvent::getFormattedMessage).contains("password=***");
    }

    private static final class LateAppender extends ListAppender<ILoggingEvent> {

        void attach() {
            LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
            setContext(loggers);
            start();
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
        }
    }

    @Test
    void keepsTheMessageOfAnArgumentThatFails(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LOG.info("kept {}", new Object() {
                @Override
                public String toString() {
                    throw new AssertionError("no text");
                }
            });
            LOG.info("both {} and {}", "left", List.of(new Object() {
                @Override
                public String toString() {
                    throw new NoClassDefFoundError("gone");
                }
            }));
        }
        assertThat(lines(output, "shop"))
                .extracting(SafeLoggingTests::message)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("kept [").contains("AssertionError"),
                        second ->
                                assertThat(second).startsWith("both left and [").contains("NoClassDefFoundError"));
    }

    @Test
    void formatsArgumentsAsTheyAre(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start()) {
            LOG.info("{} {} {} {}", 1, new int[] {1, 2}, new String[] {"a", "b"}, null);
        }
        assertThat(lines(output, "shop")).extracting(SafeLoggingTests::message).containsExactly("1 [1, 2] [a, b] null");
    }

    /** Settings change when the application's own redactor is there: a line that is logged meanwhile must not be lost. */
    @Test
    void keepsTheAppendersThatItHasMadeSafe() {
        try (ConfigurableApplicationContext app = start()) {
            LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
            Appender<ILoggingEvent> console =
                    loggers.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
            new SafeLogging(loggers, app.getEnvironment(), app.getBean(Redactor.class)).install();
            assertThat(console).isInstanceOf(SafeAppender.class);
            assertThat(loggers.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                    .toIterable()
                    .containsExactly(console);
        }
    }

    @Test
    void leavesTheLogAloneWhereItIsSwitchedOff(CapturedOutput output) {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.enabled=false")) {
            LOG.info("password=hunter2");
        }
        assertThat(output.getOut()).contains("password=hunter2");
    }

    private static void logSecrets() {
        LOG.info("attempt {}", new Login("ada", "hunter2", "4111 1111 1111 1111"));
        LOG.info("attempt {\"password\":\"hunter2\"} ?token=QSECRET&x=1");
        MDC.put("password", "hunter2");
        LOG.atWarn()
                .addKeyValue("apiKey", "QSECRET")
                .addKeyValue("login", new Login("a", "hunter2", ""))
                .log("attempt");
        MDC.clear();
        Exception failure = new OuterException("password=hunter2", new IllegalStateException("for token QSECRET"));
        failure.addSuppressed(new IllegalArgumentException("?api_key=QSECRET"));
        LOG.error("failed", failure);
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    private static List<JsonNode> lines(CapturedOutput output, String logger) {
        return output.getOut()
                .lines()
                .map(JSON::readTree)
                .filter(line -> isOf(line, logger))
                .toList();
    }

    private static boolean isOf(JsonNode line, String logger) {
        return Stream.of(line.at("/log/logger"), line.at("/logger_name"), line.at("/_log_logger"))
                .anyMatch(name -> name.isString() && name.asString().equals(logger));
    }

    private static String message(JsonNode line) {
        return line.has("message")
                ? line.get("message").asString()
                : line.get("short_message").asString();
    }

    record Login(String user, String password, String card) {}

    static class OuterException extends Exception {

        private static final long serialVersionUID = 1;

        OuterException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(LoggingAutoConfiguration.class)
    static class Empty {}
}
