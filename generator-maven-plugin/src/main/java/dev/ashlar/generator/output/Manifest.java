package dev.ashlar.generator.output;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files were written by the last run, and what they looked like from the outside.
 *
 * <p>Only what it names is ever deleted or overwritten. It lies under {@code target} and is not part of the output.
 */
final class Manifest {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18})\t(-?\\d{1,18})\t(.+)");

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

    /**
     * The manifest of that file; an empty one when there is none.
     *
     * @throws DiagnosticException when the file is none that was written here
     */
    static Manifest read(Path file) {
        if (!Files.exists(file)) {
            return new Manifest(Map.of());
        }
        Map<Path, Look> looks = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher entry = ENTRY.matcher(line);
                if (!entry.matches()) {
                    throw damaged(file);
                }
                Path place = FileText.folderOf(file).resolve(entry.group(3)).normalize();
                looks.put(place, new Look(Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifest(looks);
    }

    /** Without it nobody can tell which files are Ashlar's, and it deletes no others. */
    private static DiagnosticException damaged(Path file) {
        return new DiagnosticException(List.of(Diagnostic.error(
                "damaged-manifest",
                Position.of(file),
                "This list of the files that Ashlar has written is damaged.",
                "Run 'mvn clean': everything that it names is generated again.")));
    }

    void writeTo(Path file) {
        Path folder = FileText.folderOf(file);
        List<String> lines = new ArrayList<>();
        files.forEach((place, look) -> lines.add(look.size() + "\t" + look.modified() + "\t"
                + folder.relativize(place).toString().replace('\\', '/')));
        try {
            FileText.replace(file, lines);
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
