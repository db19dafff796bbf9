package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text of the document as Javadoc: nothing in it can end the comment, name a tag or become markup. */
final class Prose {

    private static final int WIDTH = 110;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\s]]");

    private Prose() {}

    /** Paragraphs, the absent ones left out. */
    static CodeBlock paragraphs(@Nullable String... texts) {
        List<String> paragraphs = Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> BLANK_LINES.splitAsStream(text.strip()))
                .map(paragraph -> wrapped(escaped(paragraph)))
                .distinct()
                .toList();
        return CodeBlock.of("$L", String.join("\n\n<p>", paragraphs));
    }

    /** One line for a block tag. */
    static String line(String text) {
        return BLANKS.matcher(escaped(text)).replaceAll(" ").strip();
    }

    /** The text as a sentence: with a full stop, unless it ends in a mark already. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("(?s).*[.!?:]") ? stripped : stripped + ".";
    }

    private static String escaped(String text) {
        String marked = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
        return CONTROLS.matcher(marked).replaceAll(" ");
    }

    private static String wrapped(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.split(paragraph.strip())) {
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
