package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;

/** Stores a new row. */
record CreateBody(Intent.CreateRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        return CodeBlock.builder()
                .addStatement("$T entity = new $T()", method.entity(), method.entity())
                .add(key(method))
                .add(method.apply(intent.input(), method.source(intent.input())))
                .add(owner(method))
                .add(ParentRows.assignment(method))
                .add(ConditionalCode.answer(method, intent.result(), CodeBlock.of("save(entity)"), "saved"))
                .build();
    }

    private CodeBlock key(CrudMethod method) {
        Key key = method.resource().resource().key();
        Attribute attribute = method.resource().key();
        Target.Lookup lookup = method.target().lookup();
        if (lookup != null
                && lookup.place() == Target.Lookup.Place.PATH
                && lookup.field().equals(key.name())) {
            return set(attribute, method.argument(lookup.source(), attribute.type()));
        }
        RecordPlan record = method.plan().record(intent.input().schema());
        if (key.source() == KeySource.GENERATED || !record.has(key.name())) {
            return CodeBlock.of("");
        }
        RecordPlan.Component component = record.component(key.name());
        CodeBlock given = CodeBlock.of("$L.$N()", method.source(intent.input()), component.name());
        CodeBlock value = Conversion.of(given, component.type(), attribute.type());
        return set(attribute, value);
    }

    /** Who may give rows away says to whom; of others the row takes no notice. */
    private CodeBlock owner(CrudMethod method) {
        RecordPlan record = method.plan().record(intent.input().schema());
        return method.resource()
                .owner()
                .filter(owner -> record.has(owner.field().name()))
                .map(owner ->
                        assignment(method, owner, record.component(owner.field().name())))
                .orElse(CodeBlock.of(""));
    }

    private CodeBlock assignment(CrudMethod method, Attribute owner, RecordPlan.Component component) {
        if (component.property().access() == Access.READ_ONLY) {
            return CodeBlock.of("");
        }
        CodeBlock given = CodeBlock.of("$L.$N()", method.source(intent.input()), component.name());
        CodeBlock set = set(owner, Conversion.of(given, component.type(), owner.type()));
        return new Presence(method.plan()).mayBeAbsent(component)
                ? CodeBlock.of("if ($L != null) {\n$>$L$<}\n", given, set)
                : set;
    }

    private static CodeBlock set(Attribute attribute, CodeBlock value) {
        return CodeBlock.of("entity.set$L($L);\n", attribute.accessor(), value);
    }
}
