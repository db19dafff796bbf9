package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import javax.lang.model.element.Modifier;

/** A service's methods, one per operation. */
final class ServiceMethods {

    private final Plan plan;

    ServiceMethods(Plan plan) {
        this.plan = plan;
    }

    MethodSpec of(GroupPlan group, MethodPlan method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addJavadoc(documentation(method.operation()))
                .addModifiers(Modifier.PUBLIC)
                .returns(method.result())
                .addParameters(Signatures.parameters(method.serviceArguments()));
        if (isReading(method.operation().intent())) {
            spec.addAnnotation(Annotations.of(SpringTypes.TRANSACTIONAL)
                    .with("readOnly", "true")
                    .build());
        }
        return spec.addCode(body(group, method)).build();
    }

    private CodeBlock body(GroupPlan group, MethodPlan method) {
        if (method.operation().intent() instanceof Intent.Crud crud) {
            return body(crud)
                    .of(new CrudMethod(
                            plan,
                            group.findResource()
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            method.name() + " stores rows, but its group has no resource")),
                            method,
                            crud.target()));
        }
        return CodeBlock.of(
                "throw new $T($S);\n",
                AshlarTypes.NOT_IMPLEMENTED,
                method.operation().id());
    }

    private static OperationBody body(Intent.Crud crud) {
        if (crud instanceof Intent.ListRows list) {
            return new ListBody(list);
        }
        if (crud instanceof Intent.GetRow get) {
            return new GetBody(get);
        }
        if (crud instanceof Intent.CreateRow create) {
            return new CreateBody(create);
        }
        if (crud instanceof Intent.ReplaceRow replace) {
            return new ReplaceBody(replace);
        }
        return crud instanceof Intent.PatchRow patch ? new PatchBody(patch) : new DeleteBody((Intent.DeleteRow) crud);
    }

    private static boolean isReading(Intent intent) {
        return intent instanceof Intent.ListRows || intent instanceof Intent.GetRow;
    }

    private static CodeBlock documentation(Operation operation) {
        Documentation documentation = operation.documentation();
        String summary = documentation.summary() == null
                ? operation.route().toString() + "."
                : Prose.sentence(documentation.summary());
        return Prose.paragraphs(summary, notes(operation.intent()));
    }

    private static String notes(Intent intent) {
        if (intent instanceof Intent.Custom) {
            return "Answers 501 until it is overridden.";
        }
        if (intent instanceof Intent.ListRows list && !list.ignored().isEmpty()) {
            return "Nothing is done with " + String.join(" and ", list.ignored()) + " until it is overridden.";
        }
        return "";
    }
}
