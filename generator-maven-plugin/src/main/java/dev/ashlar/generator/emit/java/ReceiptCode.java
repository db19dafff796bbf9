package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;

/** What is answered for a row that is gone. */
final class ReceiptCode {

    private ReceiptCode() {}

    static CodeBlock of(RecordPlan shape, Result.Receipt receipt, Attribute key, CodeBlock row) {
        CodeBlock values = shape.components().stream()
                .map(component -> value(component, receipt, key, row))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", shape.type(), values);
    }

    private static CodeBlock value(
            RecordPlan.Component component, Result.Receipt receipt, Attribute key, CodeBlock row) {
        return receipt.members().stream()
                .filter(member -> member.property().equals(component.property().name()))
                .findFirst()
                .map(member -> member.says() == Result.Receipt.Says.TRUE
                        ? CodeBlock.of("true")
                        : Conversion.of(CodeBlock.of("$L.get$L()", row, key.accessor()), key.type(), component.type()))
                .orElse(CodeBlock.of("null"));
    }
}
