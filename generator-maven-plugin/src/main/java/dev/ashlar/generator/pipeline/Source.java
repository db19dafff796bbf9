package dev.ashlar.generator.pipeline;

import java.nio.file.Path;

/**
 * The document to read.
 *
 * @param strict whether what merely offends the OpenAPI specification is an error
 */
public record Source(Path document, boolean strict) {

    public Source {
        document = document.toAbsolutePath().normalize();
    }
}
