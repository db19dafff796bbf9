package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder per mistake; {@code -Dashlar.golden.update} writes what is said now, except in CI. */
class GoldenErrorTests {

    private static final Path MISTAKES = Path.of("src/test/golden-errors");
    private static final boolean UPDATE = Boolean.getBoolean("ashlar.golden.update") && System.getenv("CI") == null;

    static Stream<Path> mistakes() throws IOException {
        return Files.list(MISTAKES).sorted();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereWhatAndHowToMend(Path mistake) throws IOException {
        Path json = mistake.resolve("openapi.json");
        Path document = Files.exists(json) ? json : mistake.resolve("openapi.yaml");

        var refusal = catchThrowableOfType(DiagnosticException.class, () -> new SpecReader().read(document));

        String said = refusal.getMessage().replace(mistake + "/", "") + "\n";
        if (UPDATE) {
            Files.writeString(mistake.resolve("expected.txt"), said);
        }
        assertThat(said).isEqualTo(Files.readString(mistake.resolve("expected.txt")));
    }
}
