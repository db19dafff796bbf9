package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;

/** A service method on stored rows, and the expressions that its body is made of. */
record CrudMethod(Plan plan, ResourcePlan resource, MethodPlan method, Target target) {

    ClassName entity() {
        return resource.types().entity();
    }

    ClassName mapper() {
        return resource.types().mapper();
    }

    /** The value of a path or query parameter as that type. */
    CodeBlock argument(String parameter, TypeName type) {
        Argument argument = method.argument(parameter);
        return Conversion.of(CodeBlock.of("$N", argument.name()), argument.type(), type);
    }

    /** What the body gives to a row, taken out of its envelope. */
    CodeBlock source(Input input) {
        return inside(CodeBlock.of("$N", body().name()), input);
    }

    /** The values inside the envelope, for a value of the body's type. */
    CodeBlock inside(CodeBlock body, Input input) {
        if (input.envelope() == null || input.member() == null) {
            return body;
        }
        String member = plan.record(input.envelope()).component(input.member()).name();
        return CodeBlock.of("$L.$N()", body, member);
    }

    Argument body() {
        return method.body().orElseThrow(() -> new IllegalArgumentException(method.name() + " has no body"));
    }

    /** The statement that writes the body's values into {@code entity}. */
    CodeBlock apply(Input input, CodeBlock source) {
        View view = resource.input(input.schema());
        String references = Inputs.refersToRows(resource, view) ? ", references" : "";
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.$N($L, entity$L);\n", mapper(), view.method(), source, references);
        Inputs.hashed(view)
                .forEach(binding -> code.addStatement(
                        "$N(entity, $L.$N())",
                        Passwords.step(binding.attribute()),
                        source,
                        binding.component().name()));
        return code.build();
    }

    /** Whether something of the body is stored as a hash. */
    boolean hashes(Input input) {
        return !Inputs.hashed(resource.input(input.schema())).isEmpty();
    }

    /** What is answered for a row; empty when the answer has no content. */
    CodeBlock shown(Result result, CodeBlock row) {
        if (result instanceof Result.One one) {
            return shown(one.schema(), row);
        }
        if (result instanceof Result.Wrapped wrapped) {
            RecordPlan envelope = plan.record(wrapped.envelope());
            CodeBlock values = envelope.components().stream()
                    .map(component -> component.property().name().equals(wrapped.member())
                            ? shown(wrapped.schema(), row)
                            : CodeBlock.of("null"))
                    .collect(CodeBlock.joining(", "));
            return CodeBlock.of("new $T($L)", envelope.type(), values);
        }
        return result instanceof Result.Receipt receipt
                ? ReceiptCode.of(plan.record(receipt.schema()), receipt, resource.key(), row)
                : CodeBlock.of("");
    }

    /** The statement that ends a method: returns the row as it is answered, or only makes sure of it. */
    CodeBlock answer(Result result, CodeBlock row) {
        return result instanceof Result.Nothing
                ? CodeBlock.of("$L;\n", row)
                : CodeBlock.of("return $L;\n", shown(result, row));
    }

    private CodeBlock shown(String schema, CodeBlock row) {
        return CodeBlock.of("$T.$N($L)", mapper(), resource.view(schema).method(), row);
    }
}
