package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Optional;

/** Applies a patch to the present state of one row, and writes the result as a whole. */
record PatchBody(Intent.PatchRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        Input input = intent.input();
        List<CodeBlock> keys = referencedKeys(method, input);
        CodeBlock patched = CodeBlock.of(
                "$N.applyTo($L$L)",
                method.body().name(),
                current(method, input),
                keys.isEmpty() ? "" : CodeBlock.of(", $T.of($L)", CommonTypes.LIST, CodeBlock.join(keys, ", ")));
        CodeBlock named = method.inside(CodeBlock.of("patched"), input);
        CodeBlock keptKey = KeptKey.of(method, input, named);
        CodeBlock.Builder code = CodeBlock.builder()
                .add(RowLookup.preparation(method))
                .addStatement("$T entity = $L", method.entity(), RowLookup.row(method))
                .add(ConditionalCode.check(method));
        if (keptKey.isEmpty() && !method.hashes(input)) {
            code.add(method.apply(input, method.inside(patched, input)));
        } else {
            code.addStatement(
                            "$T patched = $L",
                            method.plan().record(input.root()).type(),
                            patched)
                    .add(keptKey)
                    .add(PasswordRemoval.of(method, input, named))
                    .add(method.apply(input, named));
        }
        return code.add(ParentRows.reassignment(method, Inputs.writtenLinks(method, input)))
                .add(ConditionalCode.answer(method, intent.result(), CodeBlock.of("save(entity)"), "saved"))
                .build();
    }

    /** The paths of the keys that name other rows: what these rows have besides is not the patch's to give. */
    private static List<CodeBlock> referencedKeys(CrudMethod method, Input input) {
        Plan plan = method.plan();
        String member = input.envelope() == null || input.member() == null
                ? ""
                : plan.record(input.envelope()).component(input.member()).name() + ".";
        return method.resource().input(input.schema()).bindings().stream()
                .filter(View.Binding.ToRow.class::isInstance)
                .map(View.Binding.ToRow.class::cast)
                .flatMap(row -> key(plan, row).stream()
                        .map(key -> CodeBlock.of("$S", member + row.component().name() + "." + key)))
                .toList();
    }

    private static Optional<String> key(Plan plan, View.Binding.ToRow row) {
        RecordPlan shown = plan.record(row.targetSchema());
        String key = plan.resource(row.link().relation().target()).key().field().name();
        return shown.has(key) ? Optional.of(shown.component(key).name()) : Optional.empty();
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
