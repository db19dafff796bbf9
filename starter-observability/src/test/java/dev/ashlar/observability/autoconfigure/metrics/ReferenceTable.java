package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of the guide whose rows are made from the code; what they mean stands in the last column, and is kept.
 *
 * @param header the first line, by which it is found
 */
record ReferenceTable(String header) {

    private static final Path GUIDE = Path.of("..", "docs", "observability.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(?:.*\\|)? ?([^|]*) \\|");

    /** Fails where the table does not say the same, or rewrites it where that is asked for. */
    void says(SortedMap<String, String> cells) throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher table = Pattern.compile(Pattern.quote(header) + "\n[|-]+\n((?:\\|.*\n)*)")
                .matcher(guide);
        assertThat(table.find()).as("a table with the header %s", header).isTrue();
        String rows = rows(cells, descriptions(table.group(1)));
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(GUIDE, guide.substring(0, table.start(1)) + rows + guide.substring(table.end(1)));
        } else {
            assertThat(table.group(1))
                    .as("docs/observability.md is stale; -Dgolden.update=true rewrites the table '%s'", header)
                    .isEqualTo(rows);
        }
        assertThat(rows).as("rows that nobody has described yet").doesNotContain("|  |\n");
    }

    private static String rows(SortedMap<String, String> cells, Map<String, String> descriptions) {
        StringBuilder rows = new StringBuilder();
        cells.forEach((name, cell) -> rows.append("| `%s` |%s %s |\n"
                .formatted(name, cell.isEmpty() ? "" : " " + cell + " |", descriptions.getOrDefault(name, ""))));
        return rows.toString();
    }

    private static Map<String, String> descriptions(String rows) {
        Map<String, String> descriptions = new TreeMap<>();
        rows.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> descriptions.put(row.group(1), row.group(2)));
        return descriptions;
    }
}
