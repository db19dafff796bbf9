package dev.ashlar.generator.output;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where each kind of file lies.
 *
 * @param folders a folder for every root that is written to
 */
public record OutputRoots(Map<FileRoot, Path> folders) {

    public OutputRoots {
        folders = Map.copyOf(folders);
    }

    /** The folder of a root. */
    public Path folder(FileRoot root) {
        Path folder = folders.get(root);
        if (folder == null) {
            throw new IllegalArgumentException("No folder for " + root);
        }
        return folder.toAbsolutePath().normalize();
    }

    /** Where the file lies, which is inside its root whatever its name: names come from the document. */
    Path locate(GeneratedFile file) {
        Path folder = folder(file.root());
        try {
            Path place = folder.resolve(file.path()).normalize();
            if (place.startsWith(folder) && !place.equals(folder) && file.path().indexOf('\\') < 0) {
                return place;
            }
        } catch (InvalidPathException e) {
            // refused like any other name that cannot be a file here
        }
        throw new DiagnosticException(Diagnostic.error(
                "outside-root",
                Position.of(folder),
                "The name '" + file.path() + "' leads out of this folder.",
                "Rename what it comes from in the document."));
    }
}
