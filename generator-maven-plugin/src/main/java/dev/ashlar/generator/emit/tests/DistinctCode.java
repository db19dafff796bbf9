package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expressions that give another value on every call, inside the constraints. */
final class DistinctCode {

    private static final BigDecimal CALLS = BigDecimal.valueOf(1_000_000);

    private DistinctCode() {}

    /** As a JSON mapper takes it; absent when the constraints leave too few values. */
    static Optional<CodeBlock> json(Type type, Constraints constraints, Object sample) {
        if (type == ScalarType.UUID || type == ScalarType.DATE) {
            return typed(type, constraints, sample).map(value -> CodeBlock.of("$L.toString()", value));
        }
        if (type == ScalarType.URI) {
            return Optional.of(uri());
        }
        return typed(type, constraints, sample);
    }

    /** As an attribute of that type takes it; absent when the constraints leave too few values. */
    static Optional<CodeBlock> typed(Type type, Constraints constraints, Object sample) {
        if (!(type instanceof ScalarType scalar)) {
            return Optional.empty();
        }
        return switch (scalar) {
            case STRING -> DistinctText.of(sample.toString(), constraints).map(DistinctText::code);
            case INT32 -> number(constraints);
            case INT64 -> number(constraints).map(code -> CodeBlock.of("(long) $L", code));
            case DECIMAL -> number(constraints).map(code -> CodeBlock.of("$T.valueOf($L)", BigDecimal.class, code));
            case UUID -> Optional.of(CodeBlock.of("$T.uuid()", TestTypes.DISTINCT));
            case DATE ->
                Optional.of(
                        CodeBlock.of("$T.EPOCH.plusDays($T.number())", java.time.LocalDate.class, TestTypes.DISTINCT));
            case URI -> Optional.of(CodeBlock.of("$T.create($L)", java.net.URI.class, uri()));
            default -> Optional.empty();
        };
    }

    private static CodeBlock uri() {
        return CodeBlock.of("$S + $T.number()", "https://example.com/", TestTypes.DISTINCT);
    }

    private static Optional<CodeBlock> number(Constraints constraints) {
        BigDecimal start = start(constraints.minimum());
        boolean isTight = constraints.maximum() != null
                && constraints.maximum().value().subtract(start).compareTo(CALLS) < 0;
        if (isTight || constraints.multipleOf() != null) {
            return Optional.empty();
        }
        return Optional.of(
                start.signum() == 0
                        ? CodeBlock.of("$T.number()", TestTypes.DISTINCT)
                        : CodeBlock.of("$L + $T.number()", start.toBigInteger(), TestTypes.DISTINCT));
    }

    private static BigDecimal start(@Nullable Bound minimum) {
        return minimum == null ? BigDecimal.ZERO : minimum.value().max(BigDecimal.ZERO);
    }
}
