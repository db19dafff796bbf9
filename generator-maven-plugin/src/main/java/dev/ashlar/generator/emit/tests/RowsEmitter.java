package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A class per resource that stores rows for tests. */
final class RowsEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Rows rows = new Rows(plan, new RowGraph(plan), new RowValues(plan));
        TestSources sources = new TestSources(plan);
        return plan.resources().stream()
                .flatMap(resource ->
                        sources.of(TestNames.rows(resource), resource.resource().origin(), rows.type(resource)));
    }

    private record Rows(Plan plan, RowGraph graph, RowValues values) {

        TypeSpec type(ResourcePlan resource) {
            TypeSpec.Builder type = TypeSpec.classBuilder(TestNames.rows(resource))
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addAnnotation(TestTypes.TEST_COMPONENT)
                    .addJavadoc(
                            "Stores rows of $L straight in the database, with all that they need.",
                            resource.table().name())
                    .addField(resource.types().repository(), "repository", Modifier.PRIVATE, Modifier.FINAL);
            needed(resource)
                    .forEach(target -> type.addField(
                            TestNames.rows(target), TestNames.rowsField(target), Modifier.PRIVATE, Modifier.FINAL));
            return type.addMethod(constructor(resource))
                    .addMethod(saved(resource))
                    .addMethod(savedWithChanges(resource))
                    .addMethods(isCounted(resource) ? List.of(count(resource)) : List.of())
                    .build();
        }

        private List<ResourcePlan> needed(ResourcePlan resource) {
            return graph.required(resource).stream()
                    .map(graph::target)
                    .distinct()
                    .toList();
        }

        private MethodSpec constructor(ResourcePlan resource) {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                    .addParameter(resource.types().repository(), "repository")
                    .addStatement("this.repository = repository");
            needed(resource)
                    .forEach(target -> constructor
                            .addParameter(TestNames.rows(target), TestNames.rowsField(target))
                            .addStatement("this.$N = $N", TestNames.rowsField(target), TestNames.rowsField(target)));
            return constructor.build();
        }

        /** Where a request that is sent again must not make another row. */
        private boolean isCounted(ResourcePlan resource) {
            return plan.blueprint().operations().stream()
                    .anyMatch(operation -> operation.repetition() != null
                            && operation.intent() instanceof Intent.CreateRow create
                            && create.target()
                                    .resource()
                                    .equals(resource.resource().name()));
        }

        private static MethodSpec count(ResourcePlan resource) {
            return MethodSpec.methodBuilder("count")
                    .addJavadoc("How many rows there are.")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.LONG)
                    .addStatement(
                            resource.belonging().findAny().isPresent()
                                    ? CodeBlock.of("return $T.everything(repository::count)", TestTypes.ROW_ACCESS)
                                    : CodeBlock.of("return repository.count()"))
                    .build();
        }

        private static MethodSpec saved(ResourcePlan resource) {
            return MethodSpec.methodBuilder("saved")
                    .addJavadoc("A new row.")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(resource.types().entity())
                    .addStatement("return saved(row -> {})")
                    .build();
        }

        private MethodSpec savedWithChanges(ResourcePlan resource) {
            ClassName entity = resource.types().entity();
            CodeBlock.Builder code = CodeBlock.builder().addStatement("$T row = new $T()", entity, entity);
            resource.attributes()
                    .forEach(attribute -> values.value(resource, attribute)
                            .ifPresent(value -> code.addStatement("row.set$L($L)", attribute.accessor(), value)));
            for (Link link : graph.required(resource)) {
                code.addStatement("row.set$L($N.saved())", link.accessor(), TestNames.rowsField(graph.target(link)));
            }
            return MethodSpec.methodBuilder("saved")
                    .addJavadoc("A new row, changed before it is stored.")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), entity), "changes")
                    .returns(entity)
                    .addCode(code.build())
                    .addStatement("changes.accept(row)")
                    .addStatement("return repository.saveAndFlush(row)")
                    .build();
        }
    }
}
