package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.golden.GoldenUpdate;
import dev.ashlar.generator.inference.Inference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder per mistake, compared or updated as the golden files of what is generated are. */
class GoldenErrorTests {

    private static final Path MISTAKES = Path.of("src/test/golden-errors");

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(MISTAKES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereWhatAndHowToMend(Path mistake) throws IOException {
        Path json = mistake.resolve("openapi.json");
        Path document = Files.exists(json) ? json : mistake.resolve("openapi.yaml");

        var refusal = catchThrowableOfType(
                DiagnosticException.class, () -> new Inference().infer(new SpecReader().read(document)));

        String said = refusal.getMessage().replace(mistake + "/", "") + "\n";
        if (GoldenUpdate.isRequested()) {
            Files.writeString(mistake.resolve("expected.txt"), said);
        }
        assertThat(said).isEqualTo(Files.readString(mistake.resolve("expected.txt")));
    }
}
