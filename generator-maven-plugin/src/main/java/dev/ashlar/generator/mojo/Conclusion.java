package dev.ashlar.generator.mojo;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.output.WriteReport;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Summary;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What a goal says at its end. */
final class Conclusion {

    private final Log log;

    Conclusion(Log log) {
        this.log = log;
    }

    static String ofFailure(int problems) {
        return problems == 1
                ? "Nothing was written: mend the problem shown above and run again."
                : "Nothing was written: mend the " + problems + " problems shown above and run again.";
    }

    void show(Outcome outcome) {
        if (outcome instanceof Outcome.Generated generated) {
            warn(generated.warnings());
            log.info(understood(generated.summary()));
            log.info(files(generated.report()) + ", " + count(generated.owned(), "type") + " owned by you");
            showFindings(generated.summary(), "mvn ashlar:explain");
        } else if (outcome instanceof Outcome.Created created) {
            warn(created.warnings());
            show(created);
        } else if (outcome instanceof Outcome.Explained explained) {
            warn(explained.warnings());
            explained.text().lines().forEach(log::info);
            log.info(understood(explained.summary()));
            log.info("The same with fields, tables and a diagram: " + explained.page());
        } else {
            log.debug("Nothing changed since the last run");
        }
    }

    private void show(Outcome.Created created) {
        String directory = shown(created.directory());
        log.info("Created " + directory + ": " + count(created.report().written(), "file"));
        log.info(understood(created.summary()));
        if (!created.summary().custom().isEmpty()) {
            log.info("Waiting for your code: "
                    + String.join(", ", created.summary().custom()));
        }
        showFindings(created.summary(), "mvn ashlar:explain in " + directory);
        log.info("");
        log.info("Next:");
        log.info("  cd " + directory + " && mvn verify    builds it and runs its tests");
        log.info("  mvn spring-boot:test-run    serves it at http://localhost:8080 on an embedded PostgreSQL");
    }

    /** What a document says to no avail is worth a line wherever code is made of it, and no more than that. */
    private void showFindings(Summary summary, String goal) {
        if (summary.findings() > 0) {
            log.info(count(summary.findings(), "finding") + ": see " + goal);
        }
    }

    private static String shown(Path directory) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = directory.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(here) && !absolute.equals(here);
        return below ? here.relativize(absolute).toString() : absolute.toString();
    }

    private void warn(List<Diagnostic> warnings) {
        warnings.forEach(warning -> log.warn(warning.toString()));
    }

    private static String understood(Summary summary) {
        return count(summary.resources(), "resource") + ", " + count(summary.operations(), "operation") + ", "
                + count(summary.custom().size(), "custom operation") + " to write";
    }

    private static String files(WriteReport report) {
        return count(report.written(), "file") + " written, " + report.unchanged() + " unchanged, " + report.deleted()
                + " deleted";
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
