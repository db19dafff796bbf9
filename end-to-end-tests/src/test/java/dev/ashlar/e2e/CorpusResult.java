package dev.ashlar.e2e;

import dev.ashlar.generator.pipeline.Summary;
import java.time.Duration;
import java.util.Locale;

/** What became of a document. */
record CorpusResult(CorpusDocument document, Summary summary, Duration generating, Duration compiling) {

    /** A line of the page's table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | yes | yes | %.1f + %.1f |",
                document.name(),
                document.version(),
                summary.operations(),
                summary.operations() - summary.custom().size(),
                summary.custom().size(),
                generating.toMillis() / 1_000.0,
                compiling.toMillis() / 1_000.0);
    }

    String facts() {
        return withoutSeconds(row());
    }

    static String withoutSeconds(String row) {
        return row.substring(0, row.lastIndexOf('|', row.length() - 2));
    }
}
