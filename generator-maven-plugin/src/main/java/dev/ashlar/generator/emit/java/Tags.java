package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Block tags of Javadoc. */
final class Tags {

    private static final String DEPRECATED = "Deprecated.";

    private Tags() {}

    /** A parameter or component, when there is something to say of it. */
    static Optional<CodeBlock> parameter(String name, @Nullable String description, boolean deprecated) {
        String text = description == null ? "" : Prose.line(description);
        if (deprecated) {
            text = text.isEmpty() ? DEPRECATED : DEPRECATED + " " + text;
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of("@param $L $L", name, text));
    }

    /** A text, and below it its tags. */
    static CodeBlock joined(List<CodeBlock> parts) {
        List<CodeBlock> tags = new ArrayList<>(parts.subList(1, parts.size()));
        return tags.isEmpty() ? parts.get(0) : CodeBlock.of("$L\n\n$L", parts.get(0), CodeBlock.join(tags, "\n"));
    }
}
