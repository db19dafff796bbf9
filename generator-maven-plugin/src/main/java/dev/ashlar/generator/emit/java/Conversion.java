package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** Values of one type where another is needed: through JSON, whose rules are those of the API itself. */
final class Conversion {

    private Conversion() {}

    /** The value itself when the types agree. */
    static CodeBlock of(CodeBlock value, TypeName from, TypeName to) {
        return from.equals(to) ? value : through(value, to);
    }

    static CodeBlock through(CodeBlock value, TypeName to) {
        return to instanceof ClassName
                ? CodeBlock.of("$T.shared().convertValue($L, $T.class)", CommonTypes.JSON_MAPPER, value, to)
                : CodeBlock.of(
                        "$T.shared().convertValue($L, new $T<$T>() {})",
                        CommonTypes.JSON_MAPPER,
                        value,
                        CommonTypes.TYPE_REFERENCE,
                        to);
    }
}
