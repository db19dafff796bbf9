package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The controller of each group: from HTTP to the service and back, and nothing else. */
final class ControllerEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        ResponseCode responses = new ResponseCode(plan);
        Sources sources = new Sources(plan);
        return plan.groups().stream()
                .flatMap(group -> sources.of(group.types().controller(), Origins.of(group), type(group, responses)));
    }

    private static TypeSpec type(GroupPlan group, ResponseCode responses) {
        ClassName service = group.types().service();
        TypeSpec.Builder type = TypeSpec.classBuilder(group.types().controller())
                .addAnnotation(SpringTypes.web("RestController"))
                .addSuperinterface(group.types().api())
                .addField(service, "service", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(service, "service")
                        .addStatement("this.service = service")
                        .build());
        group.methods().forEach(method -> type.addMethod(method(method, responses)));
        return type.build();
    }

    private static MethodSpec method(MethodPlan plan, ResponseCode responses) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(plan.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Signatures.response(plan))
                .addParameters(Signatures.parameters(plan.arguments()))
                .addCode(responses.of(plan));
        if (plan.operation().documentation().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        if (plan.operation().event() != null) {
            method.addAnnotation(Annotations.value(
                    AshlarTypes.BUSINESS_EVENT, "$S", plan.operation().event()));
        }
        return method.build();
    }
}
