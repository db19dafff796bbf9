package dev.ashlar.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files were written by the last run, and what they looked like from the outside.
 *
 * <p>Only what it names is ever deleted or overwritten. It lies under {@code target} and is not part of the output.
 */
final class Manifest {

    /** Size and time of a file: enough to see that somebody touched it, without reading it. */
    private record Look(long size, long modified) {

        static Look of(Path file) throws IOException {
            return new Look(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    private final Map<Path, Look> files;

    private Manifest(Map<Path, Look> files) {
        this.files = files;
    }

    static Manifest of(Collection<Path> files) {
        Map<Path, Look> looks = new LinkedHashMap<>();
        try {
            for (Path file : files) {
                looks.put(file, Look.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifest(looks);
    }

    /** The manifest of that file; an empty one when there is none. */
    static Manifest read(Path file) {
        if (!Files.exists(file)) {
            return new Manifest(Map.of());
        }
        Map<Path, Look> looks = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", 3);
                Path place = FileText.folderOf(file).resolve(parts[2]).normalize();
                looks.put(place, new Look(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifest(looks);
    }

    void writeTo(Path file) {
        Path folder = FileText.folderOf(file);
        List<String> lines = new ArrayList<>();
        files.forEach((place, look) -> lines.add(look.size() + "\t" + look.modified() + "\t"
                + folder.relativize(place).toString().replace('\\', '/')));
        try {
            Files.createDirectories(folder);
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(Path file) {
        return files.containsKey(file);
    }

    /** What is in the manifest and on disk but not among these. */
    List<Path> orphans(Set<Path> wanted) {
        return files.keySet().stream()
                .filter(file -> !wanted.contains(file) && Files.isRegularFile(file))
                .toList();
    }

    boolean isIntact() {
        try {
            for (Map.Entry<Path, Look> entry : files.entrySet()) {
                if (!Files.isRegularFile(entry.getKey())
                        || !Look.of(entry.getKey()).equals(entry.getValue())) {
                    return false;
                }
            }
            return !files.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
