package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the lines must not notice which encoder has written them. */
class EcsEncoderTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final LoggerContext loggers = new LoggerContext();

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatSpringBootWrites(LoggingEvent event) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.application.pid", "7")
                .withProperty("spring.application.name", "shop \"7\"")
                .withProperty("logging.structured.ecs.service.environment", "production");
        assertThat(written(event, environment)).isEqualTo(writtenBySpringBoot(event, environment));
    }

    @Test
    void writesWhatSpringBootWritesOfAnApplicationWithoutAName() {
        LoggingEvent event = event("m", null, List.of(), null);
        assertThat(written(event, new MockEnvironment())).isEqualTo(writtenBySpringBoot(event, new MockEnvironment()));
    }

    /** Spring Boot writes two question marks. */
    @Test
    void writesCharactersBeyondTheBasicPlane() {
        LoggingEvent event = event("\ud83d\ude00", null, List.of(), null);
        assertThat(new String(started(new MockEnvironment()).encode(event), StandardCharsets.UTF_8))
                .contains("\"message\":\"\ud83d\ude00\"");
    }

    @Test
    void writesNumbersOfOthersAsText() {
        Number half = new Number() {
            @Override
            public int intValue() {
                return 0;
            }

            @Override
            public long longValue() {
                return 0;
            }

            @Override
            public float floatValue() {
                return 0.5f;
            }

            @Override
            public double doubleValue() {
                return 0.5;
            }

            @Override
            public String toString() {
                return "1 / 2";
            }
        };
        LoggingEvent event =
                event("m", null, List.of(new KeyValuePair("half", half), new KeyValuePair("none", Double.NaN)), null);
        assertThat(new String(started(new MockEnvironment()).encode(event), StandardCharsets.UTF_8))
                .contains("\"half\":\"1 / 2\"", "\"none\":\"NaN\"");
    }

    static List<LoggingEvent> events() {
        Exception cause = new IllegalStateException("a \"cause\"");
        Marker marker = MarkerFactory.getDetachedMarker("outer");
        marker.add(MarkerFactory.getDetachedMarker("inner"));
        return List.of(
                event("plain", null, List.of(), null),
                event("äöü € \" \\ / \b\f\n\r\t \u001b[31m \u007f \u009b31m", null, List.of(), null),
                event("thrown", new IllegalArgumentException(null, cause), List.of(), null),
                event("marked", null, List.of(), marker),
                event(
                        "fields",
                        null,
                        List.of(
                                new KeyValuePair("user.name", "ada"),
                                new KeyValuePair("http.request.method", "GET"),
                                new KeyValuePair("http.response.bytes", 12345678901L),
                                new KeyValuePair("plain", true),
                                new KeyValuePair("ends.", 1.5),
                                new KeyValuePair("price", new BigDecimal("12.340")),
                                new KeyValuePair("at", Instant.EPOCH),
                                new KeyValuePair("uri", URI.create("/a")),
                                new KeyValuePair("path", Path.of("a", "b")),
                                new KeyValuePair("nothing", null)),
                        null),
                event(
                        "containers",
                        null,
                        List.of(
                                new KeyValuePair("map", Map.of("a.b", List.of(1, "two", Set.of()))),
                                new KeyValuePair("list", Arrays.asList("a", null, 'c')),
                                new KeyValuePair("array", new int[] {1, 2}),
                                new KeyValuePair("objects", new Object[] {"a", Map.of()})),
                        null));
    }

    /** Spring Boot fails as well, which is why such lines have their fields joined. */
    @ParameterizedTest
    @ValueSource(strings = {"user", "user.id.part", "user.id"})
    void refusesFieldsThatClash(String name) {
        LoggingEvent event = event("m", null, List.of(new KeyValuePair("user.id", 7), new KeyValuePair(name, 8)), null);
        EcsEncoder encoder = started(new MockEnvironment());
        assertThat(catchThrowable(() -> encoder.encode(event)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logging.structured.json.add.a=b",
                "logging.structured.json.stacktrace.root=first",
                "logging.charset.console=UTF-16"
            })
    void leavesLinesToSpringBootThatTheApplicationChanges(String setting) {
        String[] parts = setting.split("=");
        assertThat(JsonSettings.arePresent(new MockEnvironment().withProperty(parts[0], parts[1])))
                .isTrue();
        assertThat(JsonSettings.arePresent(new MockEnvironment())).isFalse();
    }

    private static LoggingEvent event(
            String message, @Nullable Throwable thrown, List<KeyValuePair> fields, @Nullable Marker marker) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event =
                new LoggingEvent("fqcn", context.getLogger("shop"), Level.INFO, message, thrown, new Object[0]);
        event.setInstant(Instant.parse("2026-01-02T03:04:05.678901Z"));
        event.setThreadName("exec-1");
        event.setMDCPropertyMap(Map.of("request.id", "r-1"));
        event.setKeyValuePairs(fields);
        if (marker != null) {
            event.addMarker(marker);
        }
        return event;
    }

    private Object written(ILoggingEvent event, Environment environment) {
        return read(started(environment), event);
    }

    private EcsEncoder started(Environment environment) {
        EcsEncoder encoder = new EcsEncoder(environment);
        encoder.setContext(loggers);
        encoder.start();
        return encoder;
    }

    private Object writtenBySpringBoot(ILoggingEvent event, Environment environment) {
        loggers.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(loggers);
        encoder.setFormat("ecs");
        encoder.start();
        return read(encoder, event);
    }

    private static Object read(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n").doesNotContain("\u001b", "\u007f", "\u009b");
        return JSON.readTree(line).toString();
    }
}
