package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Methods of a mapper that show a row as a record. */
final class ViewMethods {

    private final ShownValues values;

    ViewMethods(Plan plan) {
        this.values = new ShownValues(plan);
    }

    MethodSpec of(ResourcePlan resource, View view, String name, String purpose) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(purpose)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(resource.types().entity(), "entity")
                .returns(view.record().type())
                .addCode(Code.of(
                        "return new $record:T($values:L);\n",
                        Map.of("record", view.record().type(), "values", arguments(view))))
                .build();
    }

    private CodeBlock arguments(View view) {
        return view.bindings().stream()
                .map(binding -> CodeBlock.of("\n        $L", values.of(binding)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> CodeBlock.join(all, ",")));
    }
}
