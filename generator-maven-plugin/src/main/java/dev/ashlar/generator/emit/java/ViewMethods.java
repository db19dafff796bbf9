package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Methods of a mapper that show a row as a record. */
final class ViewMethods {

    private final ShownValues values;

    ViewMethods(Plan plan) {
        this.values = new ShownValues(plan);
    }

    MethodSpec of(ResourcePlan resource, View view, String name, String purpose) {
        return method(resource, view, name, purpose, values::of);
    }

    /** The same for a row inside one of the same kind, which ends there; none for a view without such rows. */
    Optional<MethodSpec> inside(ResourcePlan resource, View view) {
        if (view.bindings().stream().noneMatch(View.Binding.ToOwnRow.class::isInstance)) {
            return Optional.empty();
        }
        String purpose = "What clients see of it inside another row: no rows of its own kind again.";
        return Optional.of(method(resource, view, ShownValues.inside(view.method()), purpose, values::ofInside));
    }

    private MethodSpec method(
            ResourcePlan resource, View view, String name, String purpose, Function<View.Binding, CodeBlock> values) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(purpose)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(resource.types().entity(), "entity")
                .returns(view.record().type())
                .addCode(Code.of(
                        "return new $record:T($values:L);\n",
                        Map.of("record", view.record().type(), "values", arguments(view, values))))
                .build();
    }

    private static CodeBlock arguments(View view, Function<View.Binding, CodeBlock> values) {
        return view.bindings().stream()
                .map(binding -> CodeBlock.of("\n        $L", values.apply(binding)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> CodeBlock.join(all, ",")));
    }
}
