package dev.ashlar.generator.emit.java;

import static dev.ashlar.generator.emit.java.Annotations.nullable;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Methods of a mapper that find the row which a nested object of a request names. */
final class ReferenceMethods {

    private final Plan plan;
    private final Presence presence;

    ReferenceMethods(Plan plan) {
        this.plan = plan;
        this.presence = new Presence(plan);
    }

    /** The method that finds what the binding names. */
    static String name(View.Binding.ToRow binding) {
        boolean many = binding.link().relation().kind() == RelationKind.MANY_TO_MANY;
        return single(binding) + (many ? "Rows" : "");
    }

    private static String single(View.Binding.ToRow binding) {
        return "referenced" + binding.link().target().simpleName().replaceFirst("Entity$", "");
    }

    /** One method for each kind of object, and one more for lists of them. */
    List<MethodSpec> of(List<View.Binding.ToRow> bindings) {
        Map<String, MethodSpec> methods = new LinkedHashMap<>();
        for (View.Binding.ToRow binding : bindings) {
            if (binding.link().relation().kind() == RelationKind.MANY_TO_MANY) {
                methods.putIfAbsent(name(binding) + binding.targetSchema(), rows(binding));
            }
            methods.putIfAbsent(single(binding) + binding.targetSchema(), row(binding));
        }
        return List.copyOf(methods.values());
    }

    private MethodSpec rows(View.Binding.ToRow binding) {
        TypeName record = plan.record(binding.targetSchema()).type();
        return method(name(binding), ParameterizedTypeName.get(CommonTypes.LIST, record))
                .returns(ParameterizedTypeName.get(
                        CommonTypes.LIST, binding.link().target()))
                .addCode(Code.of(
                        """
                        if (source == null) {
                            return $list:T.of();
                        }
                        $list:T<$entity:T> found = new $arrayList:T<>();
                        for (int i = 0; i < source.size(); i++) {
                            $entity:T row = $single:N(source.get(i), pointer + "/" + i, references);
                            if (row != null) {
                                found.add(row);
                            }
                        }
                        return found;
                        """,
                        Map.of(
                                "list",
                                CommonTypes.LIST,
                                "arrayList",
                                ArrayList.class,
                                "entity",
                                binding.link().target(),
                                "single",
                                single(binding))))
                .build();
    }

    private MethodSpec row(View.Binding.ToRow binding) {
        ResourcePlan target = plan.resource(binding.link().relation().target());
        RecordPlan record = plan.record(binding.targetSchema());
        Optional<RecordPlan.Component> key = keyOf(record, target.key());
        List<CodeBlock> others = others(record, target);
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (source == null)")
                .addStatement("return null")
                .endControlFlow();
        if (key.isEmpty()) {
            code.add(matching(target, others));
        } else {
            if (presence.mayBeAbsent(key.get()) && !others.isEmpty()) {
                code.beginControlFlow("if (source.$N() == null)", key.get().name())
                        .add(matching(target, others))
                        .endControlFlow();
            }
            code.add(byKey(target, key.get()));
        }
        return method(single(binding), record.type())
                .returns(nullable(target.types().entity()))
                .addCode(code.build())
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName source) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(nullable(source), "source")
                .addParameter(String.class, "pointer")
                .addParameter(AshlarTypes.REFERENCES, "references");
    }

    private static CodeBlock byKey(ResourcePlan target, RecordPlan.Component key) {
        CodeBlock value = Conversion.of(
                CodeBlock.of("source.$N()", key.name()),
                key.type(),
                target.key().type());
        return CodeBlock.of(
                "return references.reference($T.class, $L, pointer + $S);\n",
                target.types().entity(),
                value,
                Inputs.pointer(key.property().name()));
    }

    private static CodeBlock matching(ResourcePlan target, List<CodeBlock> others) {
        return Code.of(
                """
                $map:T<$string:T, $value:T> values = new $linkedHashMap:T<>();
                $puts:L
                return references.matching($entity:T.class, values, pointer);
                """,
                Map.of(
                        "map",
                        Map.class,
                        "string",
                        String.class,
                        "value",
                        nullable(TypeName.get(Object.class)),
                        "linkedHashMap",
                        LinkedHashMap.class,
                        "puts",
                        CodeBlock.join(others, "\n"),
                        "entity",
                        target.types().entity()));
    }

    private static List<CodeBlock> others(RecordPlan record, ResourcePlan target) {
        return target.attributes().stream()
                .filter(attribute ->
                        !attribute.equals(target.key()) && attribute.field().type() instanceof ScalarType)
                .flatMap(attribute -> component(record, attribute)
                        .map(component ->
                                CodeBlock.of("values.put($S, source.$N());", attribute.name(), component.name()))
                        .stream())
                .toList();
    }

    private static Optional<RecordPlan.Component> keyOf(RecordPlan record, Attribute key) {
        String property = key.field().name();
        return record.has(property) ? Optional.of(record.component(property)) : Optional.empty();
    }

    private static Optional<RecordPlan.Component> component(RecordPlan record, Attribute attribute) {
        return record.components().stream()
                .filter(component ->
                        component.property().name().equals(attribute.field().name())
                                && component.type().equals(attribute.type()))
                .findFirst();
    }
}
