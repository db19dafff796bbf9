package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A record per object schema. */
final class RecordEmitter implements Emitter {

    private static final ClassName INCLUDE = CommonTypes.JSON_INCLUDE.nestedClass("Include");

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        RecordComponents components = new RecordComponents(plan);
        Presence presence = new Presence(plan);
        Implemented implemented = new Implemented(plan);
        Sources sources = new Sources(plan);
        return plan.records().stream().flatMap(record -> {
            TypeSpec.Builder type = type(record, components, presence);
            implemented.addTo(type, record.type());
            return sources.of(record.type(), record.schema().origin(), type.build());
        });
    }

    private static TypeSpec.Builder type(RecordPlan record, RecordComponents components, Presence presence) {
        return WideRecord.isWide(record)
                ? WideRecord.type(
                        record,
                        documentation(record),
                        part -> whole(part, components, presence).build())
                : whole(record, components, presence);
    }

    private static TypeSpec.Builder whole(RecordPlan record, RecordComponents components, Presence presence) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(record.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(documentation(record))
                .recordConstructor(MethodSpec.compactConstructorBuilder()
                        .addParameters(components.of(record))
                        .build());
        if (record.schema().closed()) {
            type.addAnnotation(AshlarTypes.CLOSED_OBJECT);
        }
        if (!record.components().isEmpty()) {
            type.addAnnotation(Annotations.value(CommonTypes.JSON_INCLUDE, "$T.NON_NULL", INCLUDE));
        }
        if (record.components().stream()
                .anyMatch(component -> presence.absentValue(component).isPresent() || scale(component) > 0)) {
            type.addMethod(constructor(record, presence));
        }
        if (record.components().stream().anyMatch(Secrets::isSecret)) {
            type.addMethod(Secrets.maskedText(record));
        }
        return type;
    }

    private static MethodSpec constructor(RecordPlan record, Presence presence) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        record.components()
                .forEach(component -> presence.absentValue(component)
                        .ifPresent(value -> constructor
                                .beginControlFlow("if ($N == null)", component.name())
                                .addStatement("$N = $L", component.name(), value)
                                .endControlFlow()));
        record.components().stream()
                .filter(component -> scale(component) > 0)
                .forEach(component -> constructor
                        .beginControlFlow("if ($N != null)", component.name())
                        .addStatement(
                                "$N = $T.withScale($N, $L)",
                                component.name(),
                                AshlarTypes.DECIMALS,
                                component.name(),
                                scale(component))
                        .endControlFlow());
        return constructor.build();
    }

    /** The decimals that the value is shown with, as its column has them; 0 where nothing says. */
    private static int scale(RecordPlan.Component component) {
        BigDecimal multipleOf = component.property().constraints().multipleOf();
        return component.property().type() != ScalarType.DECIMAL || multipleOf == null
                ? 0
                : multipleOf.stripTrailingZeros().scale();
    }

    private static CodeBlock documentation(RecordPlan record) {
        ObjectSchema schema = record.schema();
        String description = schema.description() == null ? schema.name() + "." : schema.description();
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(Prose.paragraphs(description, schema.deprecated() ? "Deprecated." : null));
        record.components().stream()
                .flatMap(component -> Tags.parameter(
                        component.name(),
                        component.property().description(),
                        component.property().deprecated())
                        .stream())
                .forEach(parts::add);
        return Tags.joined(parts);
    }
}
