package dev.ashlar.generator.emit.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class Paragraph {

    private Paragraph() {}

    /**
     * The lines of a text.
     *
     * @param width most characters of a line; a single longer word stays whole
     * @param indent what each line begins with, twice from the second line on
     */
    static List<String> of(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.isEmpty()) {
                line.append(indent);
            } else if (line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent + indent);
            } else {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
