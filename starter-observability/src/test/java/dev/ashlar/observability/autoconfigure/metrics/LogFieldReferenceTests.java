package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the list of the fields of lines true to what the code writes. */
class LogFieldReferenceTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/ashlar/observability/autoconfigure");

    /** Where lines are written. */
    private static final List<String> WRITERS = List.of("request", "sql", "body", "logging");

    /** The name of a field as it stands in the code, and what may stand before one that is the name of a logger. */
    private static final Pattern FIELD =
            Pattern.compile("(LOGGER = |getLogger\\()?\"([a-z]+(?:\\.[a-z_]+)+|[a-z]+_[a-z]+|truncated)\"");

    /** What names other things in the same way: properties, loggers, meters and classes. */
    private static final Pattern OTHER = Pattern.compile("(?:ashlar|dev|logging|spring|org)\\..*|[a-z]+_[a-z]+");

    private static final List<String> WITHOUT_A_DOT = List.of("duration_ms", "bytes_in", "bytes_out", "truncated");

    @Test
    void theGuideListsThem() throws IOException {
        SortedMap<String, String> fields = new TreeMap<>();
        for (String writer : WRITERS) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(writer))) {
                for (Path file : files.toList()) {
                    fields.putAll(fields(Files.readString(file)));
                }
            }
        }
        new ReferenceTable("| field | what |").says(fields);
    }

    @Test
    void noticesWhatTheGuideDoesNotSay() {
        assumeFalse(Boolean.getBoolean("golden.update"), "it would be written");
        ReferenceTable table = new ReferenceTable("| field | what |");
        assertThatThrownBy(() -> table.says(new TreeMap<>(Map.of("made.up", ""))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stale");
    }

    private static SortedMap<String, String> fields(String source) {
        SortedMap<String, String> fields = new TreeMap<>();
        Matcher found = FIELD.matcher(source);
        while (found.find()) {
            String name = found.group(2);
            if (found.group(1) == null
                    && (WITHOUT_A_DOT.contains(name) || !OTHER.matcher(name).matches())) {
                fields.put(name, "");
            }
        }
        return fields;
    }
}
