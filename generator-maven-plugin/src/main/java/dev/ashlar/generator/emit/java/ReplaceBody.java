package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;

/** Gives all client-given values of one row anew. */
record ReplaceBody(Intent.ReplaceRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        return CodeBlock.builder()
                .add(RowLookup.preparation(method))
                .addStatement("$T entity = $L", method.entity(), RowLookup.row(method))
                .add(ConditionalCode.check(method))
                .add(KeptKey.of(method, intent.input()))
                .add(method.apply(intent.input(), method.source(intent.input())))
                .add(ParentRows.reassignment(method, Inputs.writtenLinks(method, intent.input())))
                .add(ConditionalCode.answer(method, intent.result(), CodeBlock.of("save(entity)"), "saved"))
                .build();
    }
}
