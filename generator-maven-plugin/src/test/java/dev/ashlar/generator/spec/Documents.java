package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Small documents for tests. */
final class Documents {

    private Documents() {}

    static SpecDocument read(Path folder, String text) {
        return new SpecReader().read(write(folder, "openapi.yaml", text));
    }

    /** A document with these schemas, indented by four. */
    static SpecDocument withSchemas(Path folder, String version, String schemas) {
        return read(folder, """
                openapi: %s
                info: {title: Shop, version: "1"}
                paths: {}
                components:
                  schemas:
                %s""".formatted(version, schemas.indent(4)));
    }

    /** A document with one path item, indented by four. */
    static SpecDocument withPath(Path folder, String path, String item) {
        return read(folder, """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths:
                  %s:
                %s""".formatted(path, item.indent(4)));
    }

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema<?> schema(SpecDocument document, String name) {
        return document.openApi().getComponents().getSchemas().get(name);
    }

    static Schema<?> property(SpecDocument document, String schema, String property) {
        return (Schema<?>) schema(document, schema).getProperties().get(property);
    }

    static String origin(Schema<?> schema) {
        return (String) schema.getExtensions().get(SpecDocument.ORIGIN);
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
