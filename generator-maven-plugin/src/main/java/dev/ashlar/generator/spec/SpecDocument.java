package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.List;

/**
 * A document as the next stage reads it.
 *
 * <p>Guarantees: objects with properties, enums, {@code oneOf} and {@code anyOf} occur only in
 * {@code components/schemas} and are referred to from everywhere else, parts of an {@code allOf} excepted; parameters,
 * request bodies, responses and headers are never a {@code $ref}; a {@code $ref} to a schema always resolves there. A
 * schema that refers to a named one may carry {@code description}, {@code nullable}, {@code readOnly},
 * {@code writeOnly}, {@code deprecated}, {@code default} and {@code example} of its own. Schemas carry
 * {@link #ORIGIN}.
 *
 * @param openApi normalised and flattened; not to be changed
 * @param file the document
 * @param specVersion the OpenAPI version that it names, such as {@code 3.0.3}
 * @param locations where the parts of the document stand
 * @param files the document and every file that it refers to
 * @param warnings what offends the specification but can be read all the same
 */
public record SpecDocument(
        OpenAPI openApi,
        Path file,
        String specVersion,
        SourceLocations locations,
        List<Path> files,
        List<Diagnostic> warnings) {

    /** The extension in which a schema carries the JSON pointer of the place that it comes from. */
    public static final String ORIGIN = "x-ashlar-origin";

    /** The extension of a schema whose alternatives only narrow what stands beside them, and were left out. */
    public static final String NARROWED = "x-ashlar-narrowed";

    public SpecDocument {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
