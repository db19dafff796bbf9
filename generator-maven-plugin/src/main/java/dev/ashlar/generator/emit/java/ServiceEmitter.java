package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The service of each group: empty, and the first class that users replace by their own. */
final class ServiceEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Sources sources = new Sources(plan);
        return plan.groups().stream()
                .flatMap(group -> sources.of(group.types().service(), Origins.of(group), type(group)));
    }

    private static TypeSpec type(GroupPlan group) {
        TypeSpec.Builder type = TypeSpec.classBuilder(group.types().service())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(SpringTypes.SERVICE)
                .addJavadoc(
                        "The service in use. Replace it by a class of your own to change or add what {@link $T} does.",
                        group.types().serviceBase())
                .superclass(group.types().serviceBase());
        group.findResource().map(resource -> constructor(group, resource)).ifPresent(type::addMethod);
        return type.build();
    }

    private static MethodSpec constructor(GroupPlan group, ResourcePlan resource) {
        List<ParameterSpec> collaborators = Collaborators.of(group, resource);
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameters(collaborators)
                .addStatement(
                        "super($L)",
                        collaborators.stream()
                                .map(collaborator -> CodeBlock.of("$N", collaborator))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }
}
