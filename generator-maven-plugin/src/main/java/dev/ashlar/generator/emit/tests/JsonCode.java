package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** JSON values as Java expressions that a JSON mapper writes back as the same JSON. */
final class JsonCode {

    private JsonCode() {}

    static CodeBlock of(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof List<?> elements) {
            return CodeBlock.of(
                    "$T.of($L)", List.class, elements.stream().map(JsonCode::of).collect(CodeBlock.joining(", ")));
        }
        if (value instanceof Map<?, ?> members) {
            return members(members);
        }
        return value instanceof Boolean ? CodeBlock.of("$L", value) : CodeBlock.of("$S", value);
    }

    private static CodeBlock members(Map<?, ?> members) {
        CodeBlock entries = members.entrySet().stream()
                .map(member -> CodeBlock.of("$T.entry($S, $L)", Map.class, member.getKey(), of(member.getValue())))
                .collect(CodeBlock.joining(", "));
        return members.isEmpty()
                ? CodeBlock.of("$T.of()", Map.class)
                : CodeBlock.of("$T.ofEntries($L)", Map.class, entries);
    }

    private static CodeBlock number(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0
                    ? CodeBlock.of("$L", number.doubleValue())
                    : CodeBlock.of("new $T($S)", BigDecimal.class, number.toPlainString());
        }
        int bits = number.toBigInteger().bitLength();
        if (bits < Integer.SIZE) {
            return CodeBlock.of("$L", number.toBigInteger());
        }
        return bits < Long.SIZE
                ? CodeBlock.of("$LL", number.toBigInteger())
                : CodeBlock.of("new $T($S)", BigDecimal.class, number.toPlainString());
    }
}
