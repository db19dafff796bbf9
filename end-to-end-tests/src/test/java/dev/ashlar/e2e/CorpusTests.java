package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Documents of other people: whatever they say becomes a project that compiles, starts and keeps its word. With {@code
 * -Dcorpus=all}, all of them.
 */
class CorpusTests {

    private static final String COMMAND = "mvn test -pl end-to-end-tests -am -Dtest=CorpusTests -Dcorpus=all"
            + " -Dgolden.update=true -Dashlar.test.heap=4g -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false";

    private static CorpusPage page;

    @BeforeAll
    static void read() throws IOException {
        page = CorpusPage.read(Documents.root().resolve("docs/corpus.md"));
    }

    @AfterAll
    static void write() throws IOException {
        if (isUpdate()) {
            page.write(CorpusDocument.all());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.ashlar.e2e.CorpusDocument#chosen")
    void becomesAProjectThatCompilesStaysAsItIsAndAnswers(CorpusDocument document, @TempDir Path folder)
            throws IOException {
        long start = System.nanoTime();
        GeneratedProject project = GeneratedProject.of(document.path(), "com.acme.app", folder.resolve("app"));
        long generated = System.nanoTime();
        project.compile();
        project.compileTests();
        long compiled = System.nanoTime();

        assertThat(operations(project.explanation())).isEqualTo(declared(document));
        assertThat(project.generatedAnew()).satisfies(CorpusTests::hasChangedNothing);
        compareWithThePage(new CorpusResult(
                document,
                project.outcome().summary(),
                Duration.ofNanos(generated - start),
                Duration.ofNanos(compiled - generated),
                document.isStarted() ? walk(project, document) : null));
    }

    private static CorpusWalk walk(GeneratedProject project, CorpusDocument document) throws IOException {
        try (RunningApplication application = RunningApplication.opened(project)) {
            CorpusWalk walk = CorpusWalk.through(application, document);
            assertThat(walk.faults()).as("what %s should not answer", document).isEmpty();
            return walk;
        }
    }

    private static List<String> declared(CorpusDocument document) {
        return DeclaredOperation.in(DocumentPart.whole(document.path())).stream()
                .map(DeclaredOperation::toString)
                .sorted()
                .toList();
    }

    private static List<String> operations(JsonNode explanation) {
        return explanation.path("operations").values().stream()
                .map(operation -> operation.path("method").asString() + " "
                        + operation.path("path").asString())
                .sorted()
                .toList();
    }

    private static void hasChangedNothing(Outcome.Generated outcome) {
        assertThat(outcome.report().written()).isZero();
        assertThat(outcome.report().deleted()).isZero();
    }

    private static void compareWithThePage(CorpusResult result) {
        if (isUpdate()) {
            page.put(result);
        }
        assertThat(result.facts())
                .as("docs/corpus.md is stale; '%s' rewrites it", COMMAND)
                .isEqualTo(page.facts(result));
    }

    private static boolean isUpdate() {
        boolean update = Boolean.getBoolean("golden.update");
        assertThat(update && System.getenv("CI") != null)
                .as("Nobody would read in CI what was written: run '%s' and commit the difference", COMMAND)
                .isFalse();
        return update;
    }
}
