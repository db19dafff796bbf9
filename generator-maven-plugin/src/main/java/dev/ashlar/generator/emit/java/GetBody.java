package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;

/** Shows one row. */
record GetBody(Intent.GetRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        return CodeBlock.builder()
                .add(RowLookup.preparation(method))
                .add(ConditionalCode.answer(method, intent.result(), RowLookup.row(method), "entity"))
                .build();
    }
}
