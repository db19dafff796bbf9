package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.generator.golden.GoldenUpdate;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole of what is understood of real documents; the switch that updates golden files writes it anew. */
class RealDocumentsTests {

    private static final Path EXPECTED = Path.of("src/test/resources/dev/ashlar/generator/inference");
    private static final Path SHARED = Path.of("../../shared/specs");

    @ParameterizedTest
    @CsvSource({
        "petclinic, petclinic.yml",
        "petstore, petstore-swagger.yaml",
        "museum, museum.yaml",
        "petstore-expanded, oai-petstore-expanded.yaml",
        "realworld, realworld.yml"
    })
    void understandsEachOperationAndResource(String name, String document) throws IOException {
        assertUnderstood(name, shared(document));
    }

    @Test
    void understandsTheBookshop() throws IOException {
        assertUnderstood("bookshop", Path.of("../examples/bookshop/openapi.yaml"));
    }

    @Test
    void understandsTheSameEveryTime() {
        Path document = shared("petclinic.yml");

        assertThat(infer(document)).isEqualTo(infer(document));
    }

    /** Real documents are not ours to copy: they lie beside the project. CI must have them, a newcomer need not. */
    private static Path shared(String name) {
        Path document = SHARED.resolve(name);
        if (System.getenv("CI") == null) {
            assumeThat(document).as("shared documents beside the project").isRegularFile();
        }
        return document;
    }

    private static void assertUnderstood(String name, Path document) throws IOException {
        String understood = Classification.of(infer(document));
        Path expected = EXPECTED.resolve(name + ".txt");
        if (GoldenUpdate.isRequested()) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, understood);
        }
        assertThat(understood).isEqualTo(Files.readString(expected));
    }

    private static Blueprint infer(Path document) {
        return new Inference().infer(new SpecReader().read(document));
    }
}
