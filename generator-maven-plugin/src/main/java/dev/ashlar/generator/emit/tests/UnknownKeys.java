package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import java.math.BigDecimal;

/** Numbers and UUIDs that are no row's key. */
final class UnknownKeys {

    private static final BigDecimal HIGHEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private UnknownKeys() {}

    static CodeBlock of(Attribute attribute) {
        if (attribute.field().type() == ScalarType.UUID) {
            return CodeBlock.of("$T.uuid()", TestTypes.DISTINCT);
        }
        var maximum = attribute.field().constraints().maximum();
        BigDecimal number = maximum == null ? HIGHEST_INT : maximum.value().min(HIGHEST_INT);
        return CodeBlock.of("$L", number.toBigInteger());
    }
}
