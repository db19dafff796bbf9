package dev.ashlar.generator.spec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One file of a description, read.
 *
 * @param warnings what is odd about its text
 */
record SourceFile(Path file, JsonNode tree, SourceLocations locations, List<Diagnostic> warnings) {

    /** Reads YAML or JSON, told apart by the text and not by the name of the file. */
    static SourceFile read(Path file) {
        String text = text(file);
        if (text.isBlank()) {
            throw refused(
                    "empty-document", Position.of(file), "The document is empty.", "Write an OpenAPI 3 document.");
        }
        return DocumentTree.isJson(text) ? json(file, text) : yaml(file, text);
    }

    private static String text(Path file) {
        Position position = Position.of(file);
        if (!Files.exists(file)) {
            throw refused("document-missing", position, "There is no such file.", "Name the OpenAPI document to read.");
        }
        if (Files.isDirectory(file)) {
            throw refused(
                    "document-is-directory",
                    position,
                    "This is a directory.",
                    "Name the OpenAPI document itself, such as " + file.getFileName() + "/openapi.yaml.");
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("encoding", position, "The file is not UTF-8 text.", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile json(Path file, String text) {
        try {
            return new SourceFile(file, DocumentTree.readJson(text), new SourceLocations(file, text), List.of());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw syntax(new Position(file, at.getLineNr(), at.getColumnNr()), "JSON", e.getOriginalMessage());
        }
    }

    private static SourceFile yaml(Path file, String text) {
        var locations = new SourceLocations(file, text);
        try {
            return new SourceFile(file, DocumentTree.readYaml(text, false), locations, List.of());
        } catch (DuplicateKeyException e) {
            return new SourceFile(file, DocumentTree.readYaml(text, true), locations, List.of(duplicateKey(file, e)));
        } catch (MarkedYAMLException e) {
            throw syntax(position(file, mark(e)), "YAML", e.getProblem());
        } catch (YAMLException e) {
            throw syntax(Position.of(file), "YAML", e.getMessage());
        }
    }

    private static Diagnostic duplicateKey(Path file, DuplicateKeyException e) {
        return Diagnostic.warning(
                "duplicate-key",
                position(file, e.getProblemMark()),
                "A " + e.getProblem().replaceFirst("^found ", "") + " stands twice in one object; the last one counts.",
                "Remove one of them.");
    }

    /** What is still open at the end of a file went wrong where it was opened. */
    private static @Nullable Mark mark(MarkedYAMLException e) {
        boolean open = e.getProblem() != null && e.getProblem().contains("end");
        return open && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    }

    private static Position position(Path file, @Nullable Mark mark) {
        return mark == null ? Position.of(file) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static DiagnosticException syntax(Position position, String language, @Nullable String problem) {
        String detail =
                problem == null ? "" : ": " + problem.lines().findFirst().orElse("");
        return refused("syntax", position, "This is not " + language + detail + ".", "Correct the text here.");
    }

    private static DiagnosticException refused(String rule, Position position, String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(rule, position, message, remedy));
    }
}
