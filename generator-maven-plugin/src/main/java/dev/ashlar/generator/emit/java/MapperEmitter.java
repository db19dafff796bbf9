package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A mapper per resource, between its rows and the records that clients see and send. */
final class MapperEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Methods methods =
                new Methods(new Inputs(plan), new ViewMethods(plan), new ApplyMethod(plan), new ReferenceMethods(plan));
        Sources sources = new Sources(plan);
        return plan.resources().stream()
                .flatMap(resource -> sources.of(
                        resource.types().mapper(), resource.resource().origin(), methods.type(resource)));
    }

    private record Methods(Inputs inputs, ViewMethods views, ApplyMethod applying, ReferenceMethods references) {

        TypeSpec type(ResourcePlan resource) {
            TypeSpec.Builder type = TypeSpec.classBuilder(resource.types().mapper())
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(
                            "Between rows of $L and what clients see and send.",
                            resource.table().name())
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build());
            resource.views().forEach(view -> {
                type.addMethod(views.of(resource, view, view.method(), "What clients see."));
                views.inside(resource, view).ifPresent(type::addMethod);
            });
            resource.inputs().forEach(input -> type.addMethods(of(resource, input)));
            return type.addMethods(references.of(references(resource))).build();
        }

        private List<MethodSpec> of(ResourcePlan resource, View input) {
            MethodSpec apply = applying.of(resource, input);
            if (!inputs.isPatched(resource, input)
                    || inputs.sameView(resource, input).isPresent()) {
                return List.of(apply);
            }
            String name = inputs.currentMethod(resource, input);
            return List.of(views.of(resource, input, name, "The present state as a client would send it."), apply);
        }

        private static List<View.Binding.ToRow> references(ResourcePlan resource) {
            return resource.inputs().stream()
                    .flatMap(input -> Inputs.written(resource, input).stream())
                    .filter(View.Binding.ToRow.class::isInstance)
                    .map(View.Binding.ToRow.class::cast)
                    .toList();
        }
    }
}
