package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.emit.text.Json;
import java.util.ArrayList;
import java.util.List;

/** JSON as text in Java: a string when it is short, else a text block. */
final class JsonText {

    private static final int SHORT = 50;
    private static final int CONSTANT = 10_000;
    private static final int PART = 5_000;
    private static final String INDENT = "                ";

    private JsonText() {}

    /** The expression that reads the value as a Java type. */
    static CodeBlock read(Object value, TypeName type) {
        CodeBlock target = type instanceof ParameterizedTypeName
                ? CodeBlock.of("new $T<$T>() {}", TestTypes.TYPE_REFERENCE, type)
                : CodeBlock.of("$T.class", type);
        return CodeBlock.of("$T.shared().readValue($L, $L)", TestTypes.JSON_MAPPER, of(value), target);
    }

    static CodeBlock of(Object value) {
        String compact = Json.compact(value);
        if (compact.length() <= SHORT) {
            return CodeBlock.of("$S", compact);
        }
        return compact.length() <= CONSTANT
                ? block(Json.indented(value))
                : CodeBlock.of("$T.join(\"\", $L)", String.class, parts(compact));
    }

    /** The compiler takes no constant of 64 KiB. */
    private static CodeBlock parts(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + PART, text.length());
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            parts.add(CodeBlock.of("$S", text.substring(start, end)));
            start = end;
        }
        return CodeBlock.join(parts, ", ");
    }

    private static CodeBlock block(String text) {
        String lines = text.replace("\\", "\\\\").replace("\n", "\n" + INDENT);
        return CodeBlock.of("\"\"\"\n$L$L\"\"\"", INDENT, lines.replaceFirst("\"$", "\\\\\""));
    }
}
