package dev.ashlar.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.FailureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the same lines with what people use instead, and keeps the figures of docs/errors.md true. */
class ComparisonTests {

    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "\n<!-- measured: end -->";
    private static final String COMMAND = "mvn test -pl failure-tests -am -Dgolden.update=true";

    @Test
    void theDocumentationSaysWhatIsMeasured() throws IOException {
        assumeThat(FailureTable.isComplete()).isTrue();
        Path page = FailureTable.projectFile("docs/errors.md");
        String written = Files.readString(page);
        int begin = written.indexOf(BEGIN) + BEGIN.length();
        int end = written.indexOf(END);
        assertThat(end).as("the markers in %s", page).isGreaterThanOrEqualTo(begin);
        String measured = new Comparison(lines()).toMarkdown();
        if (isUpdate()) {
            Files.writeString(page, written.substring(0, begin) + measured + written.substring(end));
            return;
        }
        assertThat(written.substring(begin, end))
                .as("docs/errors.md is not what is measured; '%s' rewrites it", COMMAND)
                .isEqualTo(measured);
    }

    /** Exceptions that only Ashlar knows are not held against anybody. */
    private static List<FailureCase> lines() {
        return FailureTable.all().stream()
                .filter(failure -> !failure.category().equals("ours"))
                .toList();
    }

    private static boolean isUpdate() {
        boolean update = Boolean.getBoolean("golden.update");
        assertThat(update && System.getenv("CI") != null)
                .as("Nobody would read in CI what was written: run '%s' and commit the difference", COMMAND)
                .isFalse();
        return update;
    }
}
