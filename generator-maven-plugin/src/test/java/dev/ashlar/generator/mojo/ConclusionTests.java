package dev.ashlar.generator.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.output.WriteReport;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Summary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionTests {

    private static final WriteReport REPORT = new WriteReport(1, 0, 0);

    private final RecordingLog log = new RecordingLog();

    @Test
    void generateTellsHowMuchWasNotUnderstoodInOneLine() {
        new Conclusion(log).show(new Outcome.Generated(new Summary(1, 1, List.of(), 2), REPORT, 0, List.of()));

        assertThat(log.lines).last().isEqualTo("[INFO] 2 findings: see mvn ashlar:explain");
    }

    @Test
    void newTellsItTooAndWhereToLook() {
        new Conclusion(log)
                .show(new Outcome.Created(Path.of("shop"), new Summary(1, 1, List.of(), 1), REPORT, List.of()));

        assertThat(log.lines)
                .anySatisfy(line -> assertThat(line).startsWith("[INFO] 1 finding: see mvn ashlar:explain"));
    }

    @Test
    void nothingIsSaidWhereAllIsUnderstood() {
        new Conclusion(log).show(new Outcome.Generated(new Summary(1, 1, List.of(), 0), REPORT, 0, List.of()));

        assertThat(log.lines).noneMatch(line -> line.contains("finding"));
    }
}
