package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A Spring Data repository per resource. */
final class RepositoryEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Sources sources = new Sources(plan);
        return plan.resources().stream()
                .flatMap(resource -> sources.of(
                        resource.types().repository(), resource.resource().origin(), type(resource)));
    }

    private static TypeSpec type(ResourcePlan resource) {
        return TypeSpec.interfaceBuilder(resource.types().repository())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Finds and stores rows of $L$L.", resource.table().name(), OwnerText.ofRepository(resource))
                .addSuperinterface(ParameterizedTypeName.get(
                        SpringTypes.JPA_REPOSITORY,
                        resource.types().entity(),
                        resource.key().type()))
                .addSuperinterface(ParameterizedTypeName.get(
                        SpringTypes.SPECIFICATION_EXECUTOR, resource.types().entity()))
                .build();
    }
}
