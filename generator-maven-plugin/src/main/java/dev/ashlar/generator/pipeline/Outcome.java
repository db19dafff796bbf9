package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.output.WriteReport;
import java.nio.file.Path;
import java.util.List;

/** How a run ended that was not refused. */
public sealed interface Outcome {

    /** Nothing that the output depends on has changed: nothing was read, nothing was written. */
    record Unchanged() implements Outcome {}

    /**
     * The build's files are as the document wants them.
     *
     * @param owned how many generated types stepped aside for one of the user's
     */
    record Generated(Summary summary, WriteReport report, int owned, List<Diagnostic> warnings) implements Outcome {}

    /** There is a new project. */
    record Created(Path directory, Summary summary, WriteReport report, List<Diagnostic> warnings) implements Outcome {}

    /**
     * The document is explained.
     *
     * @param text for the console
     * @param page the same, and more, for a browser
     */
    record Explained(String text, Path page, Summary summary, List<Diagnostic> warnings) implements Outcome {}
}
