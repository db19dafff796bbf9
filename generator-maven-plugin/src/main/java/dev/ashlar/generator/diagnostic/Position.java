package dev.ashlar.generator.diagnostic;

import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param line from 1; 0 when it is the file as a whole
 * @param column from 1; 0 when it is the file as a whole
 */
public record Position(Path file, int line, int column) {

    /** The file as a whole. */
    public static Position of(Path file) {
        return new Position(file, 0, 0);
    }

    boolean isWholeFile() {
        return line == 0;
    }

    /** {@code openapi.yaml:[12,7]}, which IDEs and Maven's users know; the file is named from the folder Maven runs in. */
    @Override
    public String toString() {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return isWholeFile() ? shown.toString() : shown + ":[" + line + "," + column + "]";
    }
}
