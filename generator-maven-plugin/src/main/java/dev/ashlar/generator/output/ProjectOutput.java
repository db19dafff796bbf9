package dev.ashlar.generator.output;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project that is written once into an empty folder, and is the user's from then on. */
public final class ProjectOutput {

    private final Path directory;

    /** A project in that folder, which need not exist. */
    public ProjectOutput(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Refuses a folder with anything in it. To be called before any work is done.
     *
     * @throws DiagnosticException when there is something in the folder
     */
    public void requireEmpty() {
        try {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw refused("This is a file.");
            }
            if (!FileText.isEmptyFolder(directory)) {
                throw refused("This directory is not empty.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes every file, or none. */
    public WriteReport write(List<GeneratedFile> files) {
        requireEmpty();
        var roots = new OutputRoots(Map.of(FileRoot.PROJECT, directory));
        try (var transaction = new FileTransaction(directory.resolve(".ashlar-staging"))) {
            files.forEach(file -> transaction.put(roots.locate(file), FileText.bytes(file)));
            transaction.commit();
        }
        return new WriteReport(files.size(), 0, 0);
    }

    private DiagnosticException refused(String message) {
        return new DiagnosticException(Diagnostic.error(
                "directory-not-empty",
                Position.of(directory),
                message,
                "Name one that is empty or does not exist yet: -Dashlar.directory=..."));
    }
}
