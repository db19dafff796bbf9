package dev.ashlar.generator.spec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import dev.ashlar.generator.spec.YamlAliases.RefusedAlias;
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
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One file of a description, read.
 *
 * @param warnings what is odd about its text
 */
record SourceFile(Path file, JsonNode tree, SourceLocations locations, List<Diagnostic> warnings) {

    private static final int MEGABYTE = 1024 * 1024;

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
            if (Files.size(file) > DocumentTree.LONGEST) {
                throw refused(
                        "document-too-large",
                        position,
                        "The file has " + Files.size(file) / MEGABYTE + " MB; no more than "
                                + DocumentTree.LONGEST / MEGABYTE + " are read.",
                        "Split it into files that refer to each other, or into documents of one service each.");
            }
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
        } catch (StreamConstraintsException e) {
            throw beyond(position(file, e.getLocation()), e.getOriginalMessage().replaceFirst(", from `[^`]*`", ""));
        } catch (JsonProcessingException e) {
            throw syntax(position(file, e.getLocation()), "JSON", e.getOriginalMessage());
        }
    }

    private static SourceFile yaml(Path file, String text) {
        var locations = new SourceLocations(file, text);
        try {
            return new SourceFile(file, DocumentTree.readYaml(text, false), locations, List.of());
        } catch (DuplicateKeyException e) {
            return new SourceFile(file, DocumentTree.readYaml(text, true), locations, List.of(duplicateKey(file, e)));
        } catch (RefusedAlias e) {
            throw refused(
                    "yaml-alias",
                    position(file, e.getProblemMark()),
                    "The aliases of this anchor cannot be replaced: " + e.getProblem() + ".",
                    "Write a schema under components and refer to it by $ref.");
        } catch (MarkedYAMLException e) {
            throw syntax(position(file, mark(e)), "YAML", e.getProblem());
        } catch (ReaderException e) {
            throw syntax(Position.of(file), "YAML", e.getMessage());
        } catch (YAMLException e) {
            throw beyond(Position.of(file), String.valueOf(e.getMessage()));
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

    private static Position position(Path file, JsonLocation place) {
        return new Position(file, place.getLineNr(), place.getColumnNr());
    }

    private static Position position(Path file, @Nullable Mark mark) {
        return mark == null ? Position.of(file) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static DiagnosticException syntax(Position position, String language, @Nullable String problem) {
        String detail =
                problem == null ? "" : ": " + problem.lines().findFirst().orElse("");
        return refused("syntax", position, "This is not " + language + detail + ".", "Correct the text here.");
    }

    private static DiagnosticException beyond(Position position, String limit) {
        return refused(
                "document-limit",
                position,
                "This goes beyond what is read of a document: " + limit + ".",
                "Move the inner parts to components and refer to them by $ref.");
    }

    private static DiagnosticException refused(String rule, Position position, String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(rule, position, message, remedy));
    }
}
