package dev.ashlar.generator.emit.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of the document in lines of ours. */
final class Text {

    private Text() {}

    /** The text on one line. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The text on one line, if there is any. */
    static Optional<String> prose(@Nullable String text) {
        return Optional.ofNullable(text).map(Text::line).filter(line -> !line.isEmpty());
    }

    /** Phrases of a table's cell. */
    static String joined(List<String> phrases) {
        return phrases.stream().map(phrase -> phrase.replaceAll("\\.$", "")).collect(Collectors.joining("; "));
    }
}
