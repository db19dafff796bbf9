package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text of the document as Javadoc: nothing in it can end the comment, name a tag or become markup. */
final class Prose {

    private static final int WIDTH = 110;

    private Prose() {}

    /** Paragraphs, the absent ones left out. */
    static CodeBlock paragraphs(@Nullable String... texts) {
        List<String> paragraphs = Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> Stream.of(text.strip().split("\\R\\s*\\R")))
                .map(paragraph -> wrapped(escaped(paragraph)))
                .distinct()
                .toList();
        return CodeBlock.of("$L", String.join("\n\n<p>", paragraphs));
    }

    /** One line for a block tag. */
    static String line(String text) {
        return escaped(text).replaceAll("\\s+", " ").strip();
    }

    /** The text as a sentence: with a full stop, unless it ends in a mark already. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("(?s).*[.!?:]") ? stripped : stripped + ".";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replaceAll("[\\p{Cntrl}&&[^\\s]]", " ");
    }

    private static String wrapped(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
