package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * A record of more components than Java allows: it is made of parts, which are records themselves and of which JSON shows
 * nothing.
 */
final class WideRecord {

    private WideRecord() {}

    static boolean isWide(RecordPlan record) {
        return record.components().size() > RecordPlan.MOST_COMPONENTS;
    }

    /** The record, its parts written as that function writes records. */
    static TypeSpec.Builder type(RecordPlan record, CodeBlock documentation, Function<RecordPlan, TypeSpec> whole) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(record.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(documentation);
        if (record.schema().closed()) {
            type.addAnnotation(AshlarTypes.CLOSED_OBJECT);
        }
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder();
        List<RecordPlan> parts = parts(record);
        for (int number = 1; number <= parts.size(); number++) {
            RecordPlan part = parts.get(number - 1);
            String name = name(record, number);
            constructor.addParameter(component(part.type(), name));
            type.addType(whole.apply(part));
            part.components().forEach(component -> type.addMethod(accessor(name, component)));
        }
        return type.recordConstructor(constructor.build());
    }

    private static String name(RecordPlan record, int number) {
        String name = "part" + number;
        boolean isTaken = record.components().stream()
                .anyMatch(component -> component.name().equals(name));
        return isTaken ? name + "Of" + record.type().simpleName() : name;
    }

    private static List<RecordPlan> parts(RecordPlan record) {
        List<RecordPlan> parts = new ArrayList<>();
        List<RecordPlan.Component> all = record.components();
        for (int from = 0; from < all.size(); from += RecordPlan.MOST_COMPONENTS) {
            List<RecordPlan.Component> components =
                    all.subList(from, Math.min(from + RecordPlan.MOST_COMPONENTS, all.size()));
            ClassName name = record.type().nestedClass("Part" + (parts.size() + 1));
            parts.add(new RecordPlan(schema(record, components), name, record.builder(), components));
        }
        return parts;
    }

    private static ObjectSchema schema(RecordPlan record, List<RecordPlan.Component> components) {
        ObjectSchema whole = record.schema();
        return new ObjectSchema(
                whole.name(),
                whole.origin(),
                "Some of the properties: Java has no record for all of them.",
                components.stream().map(RecordPlan.Component::property).toList(),
                false,
                whole.deprecated());
    }

    private static ParameterSpec component(ClassName part, String name) {
        return ParameterSpec.builder(part, name)
                .addAnnotation(Annotations.plain(CommonTypes.JSON_UNWRAPPED))
                .addAnnotation(Annotations.plain(ValidationTypes.VALID))
                .build();
    }

    private static MethodSpec accessor(String part, RecordPlan.Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(Annotations.nullable(component.type()))
                .addStatement("return $N.$N()", part, component.name())
                .build();
    }
}
