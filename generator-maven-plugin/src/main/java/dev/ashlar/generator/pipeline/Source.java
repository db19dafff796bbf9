package dev.ashlar.generator.pipeline;

import java.nio.file.Path;

/**
 * The document to read.
 *
 * @param strict whether what merely offends the OpenAPI specification is an error
 * @param root the folder that no reference may lead out of
 */
public record Source(Path document, boolean strict, Path root) {

    public Source {
        document = document.toAbsolutePath().normalize();
        root = root.toAbsolutePath().normalize();
    }

    /** A document whose references stay in its own folder. */
    public Source(Path document, boolean strict) {
        this(document, strict, document.toAbsolutePath().resolveSibling(""));
    }
}
