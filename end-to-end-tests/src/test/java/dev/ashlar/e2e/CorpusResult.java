package dev.ashlar.e2e;

import dev.ashlar.generator.pipeline.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param walk what the application answered; absent where it was not started
 */
record CorpusResult(
        CorpusDocument document,
        Summary summary,
        Duration generating,
        Duration compiling,
        @Nullable CorpusWalk walk) {

    /** The cells of the page's table up to the one about the start. */
    List<String> cells() {
        return List.of(
                document.name(),
                document.version(),
                Integer.toString(summary.operations()),
                Integer.toString(summary.operations() - summary.custom().size()),
                Integer.toString(summary.custom().size()),
                "yes",
                "yes",
                String.format(
                        Locale.ROOT, "%.1f + %.1f", generating.toMillis() / 1_000.0, compiling.toMillis() / 1_000.0));
    }

    /** The cells about the start, none where there was none. */
    List<String> answers() {
        return walk == null
                ? List.of()
                : List.of("yes", Integer.toString(walk.requests()), Integer.toString(walk.refused()));
    }

    /** What no two runs differ in: all but the seconds. */
    List<String> facts() {
        List<String> facts = new ArrayList<>(cells().subList(0, CorpusPage.SECONDS));
        facts.addAll(answers());
        return facts;
    }
}
