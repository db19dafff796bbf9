package dev.ashlar.generator.output;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files that are generated on every build.
 *
 * <p>Writes only what differs, deletes what it wrote before and is no longer generated, touches no file that it did not
 * write, and does all of that or nothing.
 */
public final class GeneratedOutput {

    private final OutputRoots roots;
    private final Path manifestFile;

    /**
     * Output under these roots.
     *
     * @param manifestFile remembers what was written, and has a folder that nobody else writes to
     */
    public GeneratedOutput(OutputRoots roots, Path manifestFile) {
        this.roots = roots;
        this.manifestFile = manifestFile.toAbsolutePath().normalize();
    }

    /** Whether every file of the last run is there as it was left. */
    public boolean isIntact() {
        return Manifest.read(manifestFile).isIntact();
    }

    /**
     * Brings the disk to these files.
     *
     * @throws DiagnosticException when a file of somebody else is in the way, or a name leads out of its root
     */
    public WriteReport write(List<GeneratedFile> files) {
        Manifest before = Manifest.read(manifestFile);
        Map<Path, GeneratedFile> wanted = locate(files);
        Map<Path, GeneratedFile> differing = new LinkedHashMap<>(wanted);
        differing.entrySet().removeIf(entry -> FileText.isOnDisk(entry.getKey(), entry.getValue()));
        refuseForeign(differing.keySet(), before);
        List<Path> orphans = before.orphans(wanted.keySet());
        try (var transaction =
                new FileTransaction(manifestFile.resolveSibling(manifestFile.getFileName() + ".staging"))) {
            differing.forEach((place, file) -> transaction.put(place, FileText.bytes(file)));
            orphans.forEach(transaction::delete);
            transaction.commit();
        }
        orphans.forEach(this::deleteEmptyParents);
        Manifest.of(wanted.keySet()).writeTo(manifestFile);
        return new WriteReport(differing.size(), wanted.size() - differing.size(), orphans.size());
    }

    private Map<Path, GeneratedFile> locate(List<GeneratedFile> files) {
        Map<Path, GeneratedFile> located = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (GeneratedFile file : files) {
            Path place = roots.locate(file);
            if (!names.add(place.toString().toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException("Two generated files are called " + place);
            }
            located.put(place, file);
        }
        return located;
    }

    private static void refuseForeign(Set<Path> differing, Manifest before) {
        List<Diagnostic> foreign = new ArrayList<>();
        for (Path place : differing) {
            if (Files.exists(place) && !before.contains(place)) {
                foreign.add(Diagnostic.error(
                        "foreign-file",
                        Position.of(place),
                        "This file is in the way of a generated one, and Ashlar did not write it.",
                        "Move it to src/main/java if it is yours, or delete it."));
            }
        }
        if (!foreign.isEmpty()) {
            throw new DiagnosticException(foreign);
        }
    }

    private void deleteEmptyParents(Path orphan) {
        try {
            Path folder = orphan.getParent();
            while (folder != null && isInsideRoot(folder) && FileText.isEmptyFolder(folder)) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInsideRoot(Path folder) {
        return roots.folders().keySet().stream()
                .map(roots::folder)
                .anyMatch(root -> folder.startsWith(root) && !folder.equals(root));
    }
}
