package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.GeneratedFile;
import java.util.List;

/** Finds the report that is meant for the console. */
final class ExplainText {

    private static final String FILE = "summary.txt";

    private ExplainText() {}

    static String of(List<GeneratedFile> reports) {
        return reports.stream()
                .filter(file -> file.path().equals(FILE))
                .map(GeneratedFile::content)
                .findFirst()
                .orElse("");
    }
}
