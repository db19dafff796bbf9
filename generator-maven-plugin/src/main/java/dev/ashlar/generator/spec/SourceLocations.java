package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Position;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the parts of a document stand. Worked out when the first problem asks, never in a run without one. */
public final class SourceLocations {

    private final Path file;
    private final String text;
    private @Nullable Map<String, Position> known;

    SourceLocations(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The place of a JSON pointer, or of its nearest parent that the document has. */
    public synchronized Position find(String pointer) {
        if (known == null) {
            known = PointerIndex.of(file, text);
        }
        String candidate = pointer;
        while (!candidate.isEmpty() && !known.containsKey(candidate)) {
            candidate = candidate.substring(0, Math.max(0, candidate.lastIndexOf('/')));
        }
        return known.getOrDefault(candidate, Position.of(file));
    }
}
