package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads a document from a file, never from the network. */
public final class SpecReader {

    /** The document, parsed, normalised and flattened. */
    public SpecDocument read(Path document) {
        try {
            String text = Files.readString(document);
            JsonNode tree = DocumentTree.isJson(text) ? DocumentTree.readJson(text) : DocumentTree.readYaml(text, true);
            String version = tree.path("openapi").asText();
            OriginMarks.write(tree);
            FrontEnd.Parsed parsed = FrontEnd.parse(DocumentTree.write(tree), document);
            return new SpecDocument(
                    Objects.requireNonNull(parsed.openApi()),
                    document,
                    version,
                    new SourceLocations(document, text),
                    List.of(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
