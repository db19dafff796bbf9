package dev.ashlar.failures.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lines that are fired: those that the product was ordered with, and those that were thought of since. */
public final class FailureTable {

    private static final Path ROOT =
            Path.of(System.getProperty("ashlar.failures.root", "..")).toAbsolutePath();
    private static final Path SHARED = ROOT.resolveSibling("shared").resolve("cases/errors.tsv");
    private static final Path OWN = ROOT.resolve("failure-tests/src/test/resources/cases/more-errors.tsv");

    private FailureTable() {}

    /** Every line. The shared ones lie beside the project: CI must have them, a newcomer need not. */
    public static List<FailureCase> all() {
        return Stream.concat(shared().stream(), read(OWN).stream()).toList();
    }

    /** Whether the shared lines are at hand. */
    public static boolean isComplete() {
        boolean present = Files.isRegularFile(SHARED);
        assertThat(present || System.getenv("CI") == null)
                .as("The shared failures are expected beside the project, at ../shared/cases/errors.tsv")
                .isTrue();
        return present;
    }

    /** A file of the project. */
    public static Path projectFile(String path) {
        return ROOT.resolve(path);
    }

    private static List<FailureCase> shared() {
        return isComplete() ? read(SHARED) : List.of();
    }

    private static List<FailureCase> read(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(FailureCase::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
