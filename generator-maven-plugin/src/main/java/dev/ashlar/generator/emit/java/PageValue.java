package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;

/**
 * A value that an envelope tells of a page.
 *
 * @param code the expression
 * @param kind its Java type
 */
record PageValue(CodeBlock code, Kind kind) {

    private static final TypeName INTEGER = TypeName.INT.box();
    private static final TypeName LONG = TypeName.LONG.box();
    private static final TypeName DOUBLE = TypeName.DOUBLE.box();
    private static final TypeName FLOAT = TypeName.FLOAT.box();
    private static final TypeName TEXT = TypeName.get(String.class);
    private static final TypeName DECIMAL = TypeName.get(BigDecimal.class);

    /** The Java types that occur. */
    enum Kind {
        INT,
        LONG,
        BOOLEAN,
        TEXT
    }

    static PageValue ofInt(String format, Object... arguments) {
        return new PageValue(CodeBlock.of(format, arguments), Kind.INT);
    }

    static PageValue ofLong(String format, Object... arguments) {
        return new PageValue(CodeBlock.of(format, arguments), Kind.LONG);
    }

    static PageValue ofBoolean(String format, Object... arguments) {
        return new PageValue(CodeBlock.of(format, arguments), Kind.BOOLEAN);
    }

    static PageValue ofText(String format, Object... arguments) {
        return new PageValue(CodeBlock.of(format, arguments), Kind.TEXT);
    }

    /** The expression as the type that the envelope declares. */
    CodeBlock as(TypeName type) {
        if (kind == Kind.BOOLEAN || kind == Kind.TEXT || isAlready(type)) {
            return code;
        }
        if (type.equals(INTEGER)) {
            return CodeBlock.of("$T.toIntExact($L)", Math.class, code);
        }
        if (type.equals(LONG) || type.equals(DOUBLE) || type.equals(FLOAT)) {
            return CodeBlock.of("($T) $L", type.unbox(), code);
        }
        if (type.equals(DECIMAL)) {
            return CodeBlock.of("$T.valueOf($L)", BigDecimal.class, code);
        }
        return type.equals(TEXT) ? CodeBlock.of("$T.valueOf($L)", String.class, code) : CodeBlock.of("null");
    }

    private boolean isAlready(TypeName type) {
        return (kind == Kind.INT && type.equals(INTEGER)) || (kind == Kind.LONG && type.equals(LONG));
    }
}
