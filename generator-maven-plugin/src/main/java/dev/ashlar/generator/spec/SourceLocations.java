package dev.ashlar.generator.spec;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a document stand. Read from the file when the first problem asks, never in a run without one.
 */
public final class SourceLocations {

    /**
     * A place in a file.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Location(Path file, int line, int column) {}

    private final Path file;
    private final String text;
    private @Nullable Map<String, Location> known;

    SourceLocations(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The place of a JSON pointer, or of its nearest parent that the document has. */
    public synchronized Optional<Location> find(String pointer) {
        if (known == null) {
            known = PointerIndex.of(file, text);
        }
        String candidate = pointer;
        while (!candidate.isEmpty() && !known.containsKey(candidate)) {
            candidate = candidate.substring(0, Math.max(0, candidate.lastIndexOf('/')));
        }
        return Optional.ofNullable(known.get(candidate));
    }
}
