package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a service method finds the one row it is about. */
final class RowLookup {

    private RowLookup() {}

    /** What must be said before {@link #row}: that a key in the body is there, and what else the row must meet. */
    static CodeBlock preparation(CrudMethod method) {
        return CodeBlock.join(List.of(presence(method), filter(method)), "");
    }

    /** The expression of the row, which ends in 404 where there is none. */
    static CodeBlock row(CrudMethod method) {
        return isByKey(method.target(), method.resource())
                ? CodeBlock.of("find($L)", value(method))
                : CodeBlock.of("find(filter, $L)", value(method));
    }

    /** Whether the key is all that it takes to find the row. */
    static boolean isByKey(Target target, ResourcePlan resource) {
        return target.parents().isEmpty()
                && lookup(target).field().equals(resource.resource().key().name());
    }

    private static CodeBlock presence(CrudMethod method) {
        Target.Lookup lookup = lookup(method.target());
        if (lookup.place() == Target.Lookup.Place.PATH || !new Presence(method.plan()).mayBeAbsent(component(method))) {
            return CodeBlock.of("");
        }
        return Code.of(
                """
                if ($key:L == null) {
                    throw new $invalid:T($list:T.of($error:T.atPointer($pointer:S, "NOT_NULL", "must not be null")));
                }
                """,
                Map.of(
                        "key", bodyKey(method),
                        "invalid", AshlarTypes.INVALID,
                        "list", CommonTypes.LIST,
                        "error", AshlarTypes.PROBLEM_ERROR,
                        "pointer", Inputs.pointer(lookup.source())));
    }

    private static CodeBlock filter(CrudMethod method) {
        if (isByKey(method.target(), method.resource())) {
            return CodeBlock.of("");
        }
        List<CodeBlock> criteria = new ArrayList<>();
        Attribute attribute =
                method.resource().attribute(lookup(method.target()).field());
        criteria.add(CodeBlock.of(".equal($S, $L)", attribute.name(), value(method)));
        criteria.addAll(ParentRows.criteria(method));
        return Code.of(
                "$filter:T<$entity:T> filter = $chain:L;\n",
                Map.of(
                        "filter", AshlarTypes.FILTER,
                        "entity", method.entity(),
                        "chain", FilterCriteria.filter(method.entity(), criteria)));
    }

    private static CodeBlock value(CrudMethod method) {
        Target.Lookup lookup = lookup(method.target());
        TypeName type = method.resource().attribute(lookup.field()).type();
        return switch (lookup.place()) {
            case PATH -> method.argument(lookup.source(), type);
            case BODY -> Conversion.of(bodyKey(method), component(method).type(), type);
        };
    }

    private static CodeBlock bodyKey(CrudMethod method) {
        return CodeBlock.of("$N.$N()", method.body().name(), component(method).name());
    }

    private static RecordPlan.Component component(CrudMethod method) {
        String source = lookup(method.target()).source();
        return method.plan().records().stream()
                .filter(record -> record.type().equals(method.body().type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        method.method().name() + " looks for " + source + " in a body that is no object"))
                .component(source);
    }

    private static Target.Lookup lookup(Target target) {
        Target.Lookup lookup = target.lookup();
        if (lookup == null) {
            throw new IllegalArgumentException("An operation on one row of " + target.resource() + " has no look-up");
        }
        return lookup;
    }
}
