package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.describe.TypeText;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.UnionPlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A sealed interface per union, with a record inside for each value that is no object. */
final class UnionEmitter implements Emitter {

    private static final ClassName ID = CommonTypes.JSON_TYPE_INFO.nestedClass("Id");
    private static final ClassName AS = CommonTypes.JSON_TYPE_INFO.nestedClass("As");
    private static final ClassName SUBTYPE = CommonTypes.JSON_SUB_TYPES.nestedClass("Type");
    private static final ClassName MODE = CommonTypes.JSON_CREATOR.nestedClass("Mode");

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        ConstrainedTypes constraints = new ConstrainedTypes(plan.blueprint());
        Sources sources = new Sources(plan);
        return plan.schemas().unions().stream()
                .flatMap(union -> sources.of(union.type(), union.schema().origin(), type(union, constraints)));
    }

    private static TypeSpec type(UnionPlan union, ConstrainedTypes constraints) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(union.type())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(documentation(union))
                .addAnnotations(telling(union))
                .addPermittedSubclasses(
                        union.variants().stream().map(UnionPlan.Variant::type).toList());
        union.variants().stream()
                .filter(UnionPlan.Wrapped.class::isInstance)
                .map(UnionPlan.Wrapped.class::cast)
                .forEach(wrapped -> type.addType(wrapper(union, wrapped, constraints)));
        return type.build();
    }

    private static CodeBlock documentation(UnionPlan union) {
        String description = union.schema().description();
        return Prose.paragraphs(
                description == null ? "One of the values of " + union.schema().name() + "." : description,
                union.schema().deprecated() ? "Deprecated." : null);
    }

    private static List<AnnotationSpec> telling(UnionPlan union) {
        if (union.telling() instanceof UnionPlan.Telling.ByValue told) {
            return List.of(
                    Annotations.of(CommonTypes.JSON_TYPE_INFO)
                            .with("use", "$T.NAME", ID)
                            .with("include", "$T.EXISTING_PROPERTY", AS)
                            .with("property", "$S", told.member())
                            .with("visible", "true")
                            .build(),
                    Annotations.value(CommonTypes.JSON_SUB_TYPES, "{\n$<$L\n$<}$>$>", subtypes(union)));
        }
        return union.telling() instanceof UnionPlan.Telling.ByMembers
                ? List.of(Annotations.of(CommonTypes.JSON_TYPE_INFO)
                        .with("use", "$T.DEDUCTION", ID)
                        .build())
                : List.of(Annotations.plain(AshlarTypes.ONE_OF));
    }

    private static CodeBlock subtypes(UnionPlan union) {
        return union.variants().stream()
                .flatMap(variant -> variant.schema().values().stream()
                        .map(value -> CodeBlock.of("@$T(value = $T.class, name = $S)", SUBTYPE, variant.type(), value)))
                .collect(CodeBlock.joining(",\n"));
    }

    private static TypeSpec wrapper(UnionPlan union, UnionPlan.Wrapped wrapped, ConstrainedTypes constraints) {
        ParameterSpec value = ParameterSpec.builder(
                        constraints.constrained(
                                wrapped.value(), wrapped.schema().type()),
                        "value")
                .addAnnotation(Annotations.plain(CommonTypes.JSON_VALUE))
                .addAnnotations(constraints.annotations(
                        wrapped.schema().type(), wrapped.schema().constraints()))
                .build();
        return TypeSpec.recordBuilder(wrapped.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A value of type $L.", TypeText.of(wrapped.schema().type()))
                .addAnnotation(AshlarTypes.VARIANT)
                .addSuperinterface(union.type())
                .recordConstructor(MethodSpec.compactConstructorBuilder()
                        .addParameter(value)
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotation(Annotations.of(CommonTypes.JSON_CREATOR)
                                .with("mode", "$T.DELEGATING", MODE)
                                .build())
                        .build())
                .build();
    }
}
