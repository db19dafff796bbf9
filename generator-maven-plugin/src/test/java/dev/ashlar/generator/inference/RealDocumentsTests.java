package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole of what is understood of real documents; {@code -Dashlar.golden.update} writes it anew, except in CI. */
class RealDocumentsTests {

    private static final Path EXPECTED = Path.of("src/test/resources/dev/ashlar/generator/inference");
    private static final Path SHARED = Path.of("../../shared/specs");
    private static final boolean UPDATE = Boolean.getBoolean("ashlar.golden.update") && System.getenv("CI") == null;

    @ParameterizedTest
    @CsvSource({
        "petclinic, petclinic.yml",
        "petstore, petstore-swagger.yaml",
        "museum, museum.yaml",
        "petstore-expanded, oai-petstore-expanded.yaml",
        "realworld, realworld.yml"
    })
    void understandsEachOperationAndResource(String name, String document) throws IOException {
        assertUnderstood(name, SHARED.resolve(document));
    }

    @Test
    void understandsTheBookshop() throws IOException {
        assertUnderstood("bookshop", Path.of("../examples/bookshop/openapi.yaml"));
    }

    @Test
    void understandsTheSameEveryTime() {
        Path document = SHARED.resolve("petclinic.yml");

        assertThat(infer(document)).isEqualTo(infer(document));
    }

    private static void assertUnderstood(String name, Path document) throws IOException {
        String understood = Classification.of(infer(document));
        Path expected = EXPECTED.resolve(name + ".txt");
        if (UPDATE) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, understood);
        }
        assertThat(understood).isEqualTo(Files.readString(expected));
    }

    private static Blueprint infer(Path document) {
        return new Inference().infer(new SpecReader().read(document));
    }
}
