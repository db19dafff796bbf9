package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.Map;
import java.util.Optional;

/** A row that the path names keeps its key, so that another one in the body is refused and not passed over. */
public final class KeptKey {

    private KeptKey() {}

    /** The member of the body that repeats the key of the row in the path; one that is read-only is ignored. */
    public static Optional<RecordPlan.Component> component(ResourcePlan resource, Target target, View input) {
        Target.Lookup lookup = target.lookup();
        if (lookup == null || lookup.place() != Target.Lookup.Place.PATH) {
            return Optional.empty();
        }
        return input.bindings().stream()
                .filter(binding -> binding instanceof View.Binding.ToAttribute stored
                        && stored.attribute().equals(resource.key()))
                .map(View.Binding::component)
                .filter(component -> component.property().access() != Access.READ_ONLY)
                .findFirst();
    }

    /** The statement that refuses another key; empty when the body has none. */
    static CodeBlock of(CrudMethod method, Input input) {
        return of(method, input, method.source(input));
    }

    /** The same for values of the body that are found there. */
    static CodeBlock of(CrudMethod method, Input input, CodeBlock values) {
        ResourcePlan resource = method.resource();
        return component(resource, method.target(), resource.input(input.schema()))
                .map(component -> refusal(method, input, values, component))
                .orElse(CodeBlock.of(""));
    }

    private static CodeBlock refusal(CrudMethod method, Input input, CodeBlock values, RecordPlan.Component component) {
        Attribute key = method.resource().key();
        CodeBlock given = CodeBlock.of("$L.$N()", values, component.name());
        String place = input.member() == null ? "" : Inputs.pointer(input.member());
        CodeBlock presence = new Presence(method.plan()).mayBeAbsent(component)
                ? CodeBlock.of("$L != null && ", given)
                : CodeBlock.of("");
        return Code.of(
                """
                if ($presence:L!$given:L.equals(entity.get$key:L())) {
                    throw new $invalid:T($list:T.of($error:T.atPointer($pointer:S, "KEY_MISMATCH", "must be the key in the path")));
                }
                """,
                Map.of(
                        "presence",
                        presence,
                        "given",
                        Conversion.of(given, component.type(), key.type()),
                        "key",
                        key.accessor(),
                        "invalid",
                        AshlarTypes.INVALID,
                        "list",
                        CommonTypes.LIST,
                        "error",
                        AshlarTypes.PROBLEM_ERROR,
                        "pointer",
                        place + Inputs.pointer(component.property().name())));
    }
}
