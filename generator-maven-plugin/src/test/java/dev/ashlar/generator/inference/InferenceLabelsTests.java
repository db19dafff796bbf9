package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.generator.golden.GoldenUpdate;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is understood of real documents beside what was labelled by hand. With {@code -Dcorpus=all} of all documents, else
 * of those that take no more than a second.
 */
class InferenceLabelsTests {

    private static final Path SHARED = Path.of("../../shared/specs");
    private static final long SMALL = 1_000_000;
    private static final String COMMAND = "mvn -pl generator-maven-plugin test -Dtest=InferenceLabelsTests"
            + " -Dcorpus=all -Dgolden.update=true -Dashlar.test.heap=2g";

    private static final List<LabelledOperation> JUDGED = new ArrayList<>();

    /** Real documents are not ours to copy: they lie beside the project. CI must have them, a newcomer need not. */
    @BeforeAll
    static void judge() throws IOException {
        JUDGED.clear();
        for (String name : LabelledOperation.documents()) {
            Path document = SHARED.resolve(name);
            if (System.getenv("CI") == null) {
                assumeThat(document).as("shared documents beside the project").isRegularFile();
            }
            if (isAll() || document.toFile().length() <= SMALL) {
                JUDGED.addAll(LabelledOperation.in(name, new Inference().infer(new SpecReader().read(document))));
            }
        }
    }

    @Test
    void hardlyEverTakesForPlainWhatIsNot() {
        assertThat(QualityPage.precision(JUDGED)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void findsMostOfWhatIsPlain() {
        assertThat(QualityPage.recall(JUDGED)).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void publishesEveryGuessAndEveryMiss() throws IOException {
        assumeThat(isAll()).as("-Dcorpus=all").isTrue();
        if (GoldenUpdate.isRequested()) {
            QualityPage.write(QualityPage.of(JUDGED));
        }
        assertThat(QualityPage.read()).as("'%s' rewrites it", COMMAND).isEqualTo(QualityPage.of(JUDGED));
    }

    private static boolean isAll() {
        return "all".equals(System.getProperty("corpus"));
    }
}
