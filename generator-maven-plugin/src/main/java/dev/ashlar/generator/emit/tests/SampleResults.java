package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.Objects;

/** Results for operations whose service is not written yet. */
final class SampleResults {

    private final Examples examples;

    SampleResults(Blueprint blueprint) {
        this.examples = new Examples(blueprint);
    }

    CodeBlock of(MethodPlan method) {
        Type type = Objects.requireNonNull(method.operation().success().type(), () -> method.name() + " has no result");
        if (type == ScalarType.BINARY) {
            return CodeBlock.of("new $T(new byte[] {1, 2, 3})", TestTypes.BYTES_RESOURCE);
        }
        return JsonText.read(examples.concise("result", type, Constraints.NONE), method.result());
    }
}
