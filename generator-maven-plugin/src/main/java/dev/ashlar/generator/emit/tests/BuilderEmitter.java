package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A builder of JSON objects per schema that tests send. */
final class BuilderEmitter implements Emitter {

    private static final TypeName VALUE = ClassName.get(Object.class)
            .annotated(AnnotationSpec.builder(TestTypes.NULLABLE).build());
    private static final TypeName MEMBERS =
            ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), VALUE);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        TestData data = TestData.of(plan.blueprint());
        ValidMembers values = new ValidMembers(plan);
        TestSources sources = new TestSources(plan);
        return plan.records().stream()
                .filter(record -> data.needs(record.schema().name()))
                .flatMap(record -> sources.of(record.builder(), record.schema().origin(), type(record, data, values)));
    }

    private static TypeSpec type(RecordPlan record, TestData data, ValidMembers values) {
        String schema = record.schema().name();
        TypeSpec.Builder type = TypeSpec.classBuilder(record.builder())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("JSON of {@link $T}, valid or not, for tests.", record.type())
                .addField(FieldSpec.builder(MEMBERS, "members", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(valid(record, values));
        if (data.patches().contains(schema)) {
            type.addMethod(empty(record));
        }
        record.components().stream()
                .filter(component -> component.property().access() != Access.READ_ONLY)
                .forEach(component -> type.addMethod(member(record, component)));
        if (data.bodies().contains(schema)) {
            type.addMethod(without(record)).addMethod(json());
        }
        if (data.parts().contains(schema)) {
            type.addMethod(build());
        }
        return type.build();
    }

    private static MethodSpec valid(RecordPlan record, ValidMembers values) {
        CodeBlock members = record.components().stream()
                .flatMap(
                        component -> values
                                .value(record, component)
                                .map(value -> CodeBlock.of("\n.$N($L)", component.name(), value))
                                .stream())
                .collect(CodeBlock.joining(""));
        return factory(record, "valid")
                .addJavadoc(
                        "Made of the document's examples and constraints; rows that it refers to are for the test to name.")
                .addStatement("return new $T()$L", record.builder(), members)
                .build();
    }

    private static MethodSpec empty(RecordPlan record) {
        return factory(record, "empty")
                .addJavadoc("Without any member.")
                .addStatement("return new $T()", record.builder())
                .build();
    }

    private static MethodSpec.Builder factory(RecordPlan record, String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(record.builder());
    }

    private static MethodSpec member(RecordPlan record, RecordPlan.Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(record.builder())
                .addParameter(VALUE, "value")
                .addStatement("members.put($S, value)", component.property().name())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec without(RecordPlan record) {
        return MethodSpec.methodBuilder("without")
                .addJavadoc("Leaves a member out.")
                .addModifiers(Modifier.PUBLIC)
                .returns(record.builder())
                .addParameter(String.class, "member")
                .addStatement("members.remove(member)")
                .addStatement("return this")
                .build();
    }

    private static MethodSpec json() {
        return MethodSpec.methodBuilder("json")
                .addJavadoc("The object as text.")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $T.shared().writeValueAsString(members)", TestTypes.JSON_MAPPER)
                .build();
    }

    private static MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc("The object as a part of another one.")
                .addModifiers(Modifier.PUBLIC)
                .returns(MEMBERS)
                .addStatement("return new $T<>(members)", LinkedHashMap.class)
                .build();
    }
}
