package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.emit.text.Json;

/** JSON as text in Java: a string when it is short, else a text block. */
final class JsonText {

    private static final int SHORT = 50;
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
        String lines = Json.indented(value).replace("\\", "\\\\").replace("\n", "\n" + INDENT);
        return CodeBlock.of("\"\"\"\n$L$L\"\"\"", INDENT, lines.replaceFirst("\"$", "\\\\\""));
    }
}
