package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.output.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTests {

    private static final Project SHOP = new Project("com.acme.shop", "com.acme", "shop", "1");
    private static final Summary NOTHING = new Summary(0, 0, List.of(), 0);

    @TempDir
    Path folder;

    private Path document;
    private final List<String> steps = new ArrayList<>();
    private final Pipeline pipeline = new Pipeline(Samples::stages, steps::add);

    @BeforeEach
    void writeDocument() throws IOException {
        document = Files.writeString(folder.resolve("shop.yaml"), Samples.DOCUMENT);
    }

    @Test
    void generatesAndThenHasNothingToDo() {
        assertThat(pipeline.generate(generate(SHOP)))
                .isEqualTo(new Outcome.Generated(NOTHING, new WriteReport(3, 0, 0), 0, List.of()));
        assertThat(generated("Pet")).exists();
        assertThat(folder.resolve("target/generated-resources/ashlar/openapi.yaml"))
                .hasContent(Samples.DOCUMENT);
        steps.clear();

        assertThat(new Pipeline(PipelineTests::unavailable, steps::add).generate(generate(SHOP)))
                .isEqualTo(new Outcome.Unchanged());
        assertThat(steps).isEmpty();
    }

    @Test
    void followsTheDocument() throws IOException {
        pipeline.generate(generate(SHOP));
        Files.writeString(document, Samples.DOCUMENT.replace("Owner", "Keeper"));

        Outcome outcome = pipeline.generate(generate(SHOP));

        assertThat(outcome).isEqualTo(new Outcome.Generated(NOTHING, new WriteReport(2, 1, 1), 0, List.of()));
        assertThat(generated("Owner")).doesNotExist();
        assertThat(generated("Keeper")).exists();
    }

    @Test
    void mendsWhatSomebodyDeleted() throws IOException {
        pipeline.generate(generate(SHOP));
        Files.delete(generated("Pet"));

        pipeline.generate(generate(SHOP));

        assertThat(generated("Pet")).exists();
    }

    @Test
    void followsTheConfiguration() {
        pipeline.generate(generate(SHOP));

        pipeline.generate(generate(new Project("com.acme.store", "com.acme", "shop", "1")));

        assertThat(generated("Pet")).doesNotExist();
        assertThat(folder.resolve("target/generated-sources/ashlar/com/acme/store/Pet.java"))
                .exists();
    }

    @Test
    void stepsAsideForATypeOfTheUser() throws IOException {
        pipeline.generate(generate(SHOP));
        Path own = Files.createDirectories(folder.resolve("src/com/acme/shop"));
        Files.writeString(own.resolve("Pet.java"), "class Pet {}");

        Outcome outcome = pipeline.generate(generate(SHOP));

        assertThat(outcome).isEqualTo(new Outcome.Generated(NOTHING, new WriteReport(0, 2, 1), 1, List.of()));
        assertThat(generated("Pet")).doesNotExist();
    }

    @Test
    void aTypeOfTheUserElsewhereChangesNothing() throws IOException {
        pipeline.generate(generate(SHOP));
        Path own = Files.createDirectories(folder.resolve("src/org/other"));
        Files.writeString(own.resolve("Pet.java"), "class Pet {}");

        assertThat(pipeline.generate(generate(SHOP))).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void aRefusedDocumentLeavesTheOutputAsItWas() throws IOException {
        pipeline.generate(generate(SHOP));
        Files.writeString(document, "swagger: '2.0'");

        assertThatThrownBy(() -> pipeline.generate(generate(SHOP))).isInstanceOf(DiagnosticException.class);
        assertThat(generated("Pet")).exists();
    }

    @Test
    void strictnessMakesWarningsErrors() throws IOException {
        Files.writeString(document, Samples.DOCUMENT + "    Tags: {type: array}\n");

        assertThat(((Outcome.Generated) pipeline.generate(generate(SHOP))).warnings())
                .hasSize(1);
        var strict = new GenerateRequest(new Source(document, true), SHOP, List.of(), folder.resolve("target"));
        assertThatThrownBy(() -> pipeline.generate(strict)).hasMessageContaining("Tags.items is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.class, ': ''class'' is a Java keyword'",
        "com.acme.pet-shop, ': ''pet-shop'' is not a Java name'",
        "com..acme, ': '''' is not a Java name'",
    })
    void aBasePackageMustBeOne(String name, String reason) {
        assertThatThrownBy(() -> pipeline.create(new NewProjectRequest(
                        new Source(document, false), Project.named(name, "1"), folder.resolve("p"))))
                .hasMessage("'" + name + "' is not a Java package" + reason
                        + ". Give one such as -Dashlar.basePackage=com.acme.shop.");
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void makesAProject() {
        Path directory = folder.resolve("new");

        Outcome outcome = pipeline.create(
                new NewProjectRequest(new Source(document, false), Project.named("com.acme.shop", "1"), directory));

        assertThat(outcome).isEqualTo(new Outcome.Created(directory, NOTHING, new WriteReport(2, 0, 0), List.of()));
        assertThat(directory.resolve("src/main/openapi/openapi.yaml")).hasContent(Samples.DOCUMENT);
        assertThat(directory.resolve("pom.xml")).hasContent("shop of openapi.yaml");
    }

    @Test
    void aFolderWithSomethingInItIsRefusedBeforeTheDocumentIsRead() {
        var request = new NewProjectRequest(new Source(document, false), Project.named("com.acme.shop", "1"), folder);

        assertThatThrownBy(() -> new Pipeline(PipelineTests::unavailable, steps::add).create(request))
                .hasMessageContaining("not empty");
    }

    @Test
    void copiesWhatTheDocumentRefersTo() throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Files.writeString(folder.resolve("schemas/tag.json"), "{\"type\": \"string\"}");
        Files.writeString(document, Samples.DOCUMENT + "    Tag: {$ref: schemas/tag.json}\n");

        pipeline.create(
                new NewProjectRequest(new Source(document, false), Project.named("shop", "1"), folder.resolve("new")));

        assertThat(folder.resolve("new/src/main/openapi/schemas/tag.json")).exists();
    }

    @Test
    void cannotCopyWhatLiesOutside() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("tag.json"), "{\"type\": \"string\"}");
        Path nested = Files.writeString(
                inner.resolve("api.json"),
                "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"S\", \"version\": \"1\"}, \"paths\": {},"
                        + " \"components\": {\"schemas\": {\"Tag\": {\"$ref\": \"../tag.json\"}}}}");
        var alone = new NewProjectRequest(new Source(nested, false), Project.named("shop", "1"), folder.resolve("new"));
        var request = new NewProjectRequest(
                new Source(nested, false, folder), Project.named("shop", "1"), folder.resolve("new"));

        assertThatThrownBy(() -> pipeline.create(alone)).hasMessageContaining("leads out of the document's folder");
        assertThatThrownBy(() -> pipeline.create(request)).hasMessageContaining("outside the document's folder");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void explains() {
        Path reports = folder.resolve("target/ashlar");

        Outcome.Explained explained = pipeline.explain(new ExplainRequest(new Source(document, false), SHOP, reports));

        assertThat(explained.text()).isEqualTo("shop of shop.yaml");
        assertThat(explained.page()).isEqualTo(reports.resolve("index.html")).exists();
    }

    @Test
    void explainingLeavesTheBuildAlone() {
        pipeline.generate(generate(SHOP));

        pipeline.explain(new ExplainRequest(new Source(document, false), SHOP, folder.resolve("target/ashlar")));

        assertThat(generated("Pet")).exists();
        assertThat(pipeline.generate(generate(SHOP))).isEqualTo(new Outcome.Unchanged());
    }

    private GenerateRequest generate(Project project) {
        return new GenerateRequest(
                new Source(document, false), project, List.of(folder.resolve("src")), folder.resolve("target"));
    }

    private Path generated(String type) {
        return folder.resolve("target/generated-sources/ashlar/com/acme/shop/" + type + ".java");
    }

    private static Stages unavailable() {
        throw new AssertionError("No stage may be asked for");
    }
}
