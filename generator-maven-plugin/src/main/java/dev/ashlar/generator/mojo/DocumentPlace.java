package dev.ashlar.generator.mojo;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the document is when the user does not say. */
final class DocumentPlace {

    private DocumentPlace() {}

    static Path find(@Nullable File named, File baseDirectory) {
        if (named != null) {
            return named.toPath();
        }
        Path folder = baseDirectory.toPath().resolve("src/main/openapi");
        return Stream.of("openapi.yaml", "openapi.yml", "openapi.json")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new DiagnosticException(Diagnostic.error(
                        "document-missing",
                        Position.of(folder),
                        "There is no openapi.yaml, openapi.yml or openapi.json here.",
                        "Put the OpenAPI document there, or name it with -Dashlar.spec=FILE.")));
    }
}
