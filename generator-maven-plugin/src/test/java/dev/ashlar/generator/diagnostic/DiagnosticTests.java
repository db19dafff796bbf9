package dev.ashlar.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTests {

    @Test
    void namesFilesFromWhereMavenRuns() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(new Position(here.resolve("src/openapi.yaml"), 12, 7)).hasToString("src/openapi.yaml:[12,7]");
        assertThat(Position.of(Path.of("/elsewhere/openapi.yaml"))).hasToString("/elsewhere/openapi.yaml");
    }

    @Test
    void anExceptionTellsEveryProblem() {
        Diagnostic first = Diagnostic.error("a", new Position(Path.of("a.yaml"), 1, 2), "It is odd.", "Even it out.");
        Diagnostic second =
                Diagnostic.warning("b", null, "It is even.", "Odd it.").asError();

        var exception = new DiagnosticException(List.of(first, second));

        assertThat(exception).hasMessage("a.yaml:[1,2] It is odd. Even it out.\nIt is even. Odd it.");
        assertThat(exception.diagnostics()).extracting(Diagnostic::severity).containsOnly(Severity.ERROR);
    }
}
