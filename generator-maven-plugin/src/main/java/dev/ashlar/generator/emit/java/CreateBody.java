package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
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

    private static CodeBlock set(Attribute attribute, CodeBlock value) {
        return CodeBlock.of("entity.set$L($L);\n", attribute.accessor(), value);
    }
}
