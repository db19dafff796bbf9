package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.function.Function;

/** What a test changes of a row before it is stored: the argument of {@code saved}. */
final class RowChanges {

    private final Plan plan;

    RowChanges(Plan plan) {
        this.plan = plan;
    }

    /** The expression that stores a row with these changes. */
    static CodeBlock saved(ResourcePlan resource, List<CodeBlock> changes) {
        return CodeBlock.of("$N.saved($L)", TestNames.rowsField(resource), lambda(changes));
    }

    static CodeBlock lambda(List<CodeBlock> changes) {
        if (changes.isEmpty()) {
            return CodeBlock.of("");
        }
        return changes.size() == 1
                ? CodeBlock.of("row -> $L", changes.get(0))
                : CodeBlock.of("row -> {\n    $L;\n}", CodeBlock.join(changes, ";\n    "));
    }

    static CodeBlock assignment(String row, Link link, CodeBlock value) {
        return link.relation().kind() == RelationKind.MANY_TO_MANY
                ? CodeBlock.of("$N.set$L($T.of($L))", row, link.accessor(), List.class, value)
                : CodeBlock.of("$N.set$L($L)", row, link.accessor(), value);
    }

    /** The change that gives a row, through its relations, one that exists. */
    CodeBlock leadingTo(List<Link> way, CodeBlock last) {
        int end = way.size() - 1;
        return through(way.subList(0, end), "row", row -> assignment(row, way.get(end), last));
    }

    /** The change of a row at the end of a way, which is made on the way there. */
    CodeBlock through(List<Link> way, String row, Function<String, CodeBlock> change) {
        if (way.isEmpty()) {
            return change.apply(row);
        }
        Link link = way.get(0);
        ResourcePlan target = plan.resource(link.relation().target());
        String inner = row + "s" + link.accessor();
        CodeBlock saved = CodeBlock.of(
                "$N.saved($N -> $L)",
                TestNames.rowsField(target),
                inner,
                through(way.subList(1, way.size()), inner, change));
        return assignment(row, link, saved);
    }
}
