package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The document, and what it refers to, as files of a new project. */
final class DocumentCopy {

    private static final String FOLDER = "src/main/openapi/";

    private DocumentCopy() {}

    /** {@code openapi} with the ending that its text asks for: the plugin looks for that name. */
    static String name(Path document) {
        String name = document.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return "openapi.json";
        }
        return name.endsWith(".yml") ? "openapi.yml" : "openapi.yaml";
    }

    /** The document as the application serves it. A JSON document is YAML as well, so that one address serves both. */
    static GeneratedFile served(Path document) {
        return copy(FileRoot.MAIN_RESOURCES, document, "openapi.yaml");
    }

    /**
     * A copy of each file, laid out as the originals are.
     *
     * @param files the document first
     */
    static List<GeneratedFile> of(List<Path> files) {
        Path document = files.get(0);
        Path folder = Objects.requireNonNull(document.getParent(), "The document is a file");
        List<GeneratedFile> copies = new ArrayList<>();
        copies.add(copy(FileRoot.PROJECT, document, FOLDER + name(document)));
        for (Path file : files.subList(1, files.size())) {
            if (!file.startsWith(folder)) {
                throw outside(file, document);
            }
            copies.add(copy(
                    FileRoot.PROJECT,
                    file,
                    FOLDER + folder.relativize(file).toString().replace('\\', '/')));
        }
        return copies;
    }

    private static GeneratedFile copy(FileRoot root, Path file, String path) {
        try {
            return new GeneratedFile(root, path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DiagnosticException outside(Path file, Path document) {
        return new DiagnosticException(Diagnostic.error(
                "reference-outside",
                Position.of(file),
                "The document refers to this file, which lies outside the document's folder and cannot be copied with it.",
                "Move it to " + document.getParent() + " or below."));
    }
}
