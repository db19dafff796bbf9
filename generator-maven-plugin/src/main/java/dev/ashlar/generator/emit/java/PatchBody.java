package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;

/** Merges a patch into the present state of one row, and writes the result as a whole. */
record PatchBody(Intent.PatchRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        Input input = intent.input();
        CodeBlock patched = CodeBlock.of("$N.applyTo($L)", method.body().name(), current(method, input));
        return CodeBlock.builder()
                .add(RowLookup.preparation(method))
                .addStatement("$T entity = $L", method.entity(), RowLookup.row(method))
                .add(ConditionalCode.check(method))
                .add(method.apply(input, method.inside(patched, input)))
                .add(ParentRows.reassignment(method, Inputs.writtenLinks(method, input)))
                .add(ConditionalCode.answer(method, intent.result(), CodeBlock.of("save(entity)"), "saved"))
                .build();
    }

    private static CodeBlock current(CrudMethod method, Input input) {
        View view = method.resource().input(input.schema());
        String toRecord = new Inputs(method.plan()).currentMethod(method.resource(), view);
        CodeBlock values = CodeBlock.of("$T.$N(entity)", method.mapper(), toRecord);
        if (input.envelope() == null) {
            return values;
        }
        RecordPlan envelope = method.plan().record(input.envelope());
        return CodeBlock.of(
                "new $T($L)",
                envelope.type(),
                envelope.components().stream()
                        .map(component ->
                                component.property().name().equals(input.member()) ? values : CodeBlock.of("null"))
                        .collect(CodeBlock.joining(", ")));
    }
}
