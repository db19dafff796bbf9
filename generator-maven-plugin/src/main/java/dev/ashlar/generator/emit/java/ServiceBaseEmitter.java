package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The generated behaviour of each group, for the service to inherit. */
final class ServiceBaseEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        ServiceMethods methods = new ServiceMethods(plan);
        Sources sources = new Sources(plan);
        return plan.groups().stream()
                .flatMap(group -> sources.of(group.types().serviceBase(), Origins.of(group), type(group, methods)));
    }

    private static TypeSpec type(GroupPlan group, ServiceMethods methods) {
        TypeSpec.Builder type = TypeSpec.classBuilder(group.types().serviceBase())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(
                        "What can be done with $L. Override in {@link $T} what should differ.",
                        Origins.subject(group),
                        group.types().service())
                .addJavadoc(OwnerText.ofService(group));
        group.findResource().ifPresent(resource -> stored(type, group, resource));
        group.methods().forEach(method -> type.addMethod(methods.of(group, method)));
        group.findResource().ifPresent(resource -> type.addMethods(StepMethods.of(group, resource)));
        return type.build();
    }

    private static void stored(TypeSpec.Builder type, GroupPlan group, ResourcePlan resource) {
        group.methods().forEach(method -> SortCode.constant(method, resource).ifPresent(type::addField));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PROTECTED);
        for (ParameterSpec collaborator : Collaborators.of(group, resource)) {
            type.addField(collaborator.type(), collaborator.name(), Modifier.PROTECTED, Modifier.FINAL);
            constructor.addParameter(collaborator).addStatement("this.$1N = $1N", collaborator.name());
        }
        Collaborators.injected(group, resource)
                .forEach(bean -> type.addField(FieldSpec.builder(bean.type(), bean.name(), Modifier.PROTECTED)
                        .addAnnotation(SpringTypes.AUTOWIRED)
                        .build()));
        type.addAnnotation(SpringTypes.TRANSACTIONAL).addMethod(constructor.build());
    }
}
