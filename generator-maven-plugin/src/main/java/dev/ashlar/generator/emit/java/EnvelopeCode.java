package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.ArrayList;
import java.util.List;

/** The rows of a page in their envelope, with what the client needs for the next page. */
record EnvelopeCode(Plan plan, Result.Page page, ListCut cut, CodeBlock items) {

    CodeBlock statement() {
        RecordPlan envelope = plan.record(page.envelope());
        return CodeBlock.of("return $L;\n", filled(envelope, List.of()));
    }

    private CodeBlock filled(RecordPlan envelope, List<String> path) {
        String line = "\n" + " ".repeat(8 * (path.size() + 1));
        CodeBlock values = envelope.components().stream()
                .map(component -> CodeBlock.of(line + "$L", value(component, path)))
                .collect(CodeBlock.joining(","));
        return CodeBlock.of("new $T($L)", envelope.type(), values);
    }

    private CodeBlock value(RecordPlan.Component component, List<String> outer) {
        List<String> path = new ArrayList<>(outer);
        path.add(component.property().name());
        for (Result.Page.Member member : page.members()) {
            if (member.path().equals(path)) {
                return member.role() == PageRole.ITEMS ? items : role(member.role(), component);
            }
        }
        boolean hasRolesInside = page.members().stream()
                .anyMatch(member -> member.path().size() > path.size()
                        && member.path().subList(0, path.size()).equals(path));
        return hasRolesInside && component.property().type() instanceof SchemaType inner
                ? unlessLast(component, path, filled(plan.record(inner.schema()), path))
                : CodeBlock.of("null");
    }

    /** An object that does nothing but lead to the next page is not there when there is none. */
    private CodeBlock unlessLast(RecordPlan.Component component, List<String> path, CodeBlock filled) {
        boolean leads = !component.property().required()
                && page.members().stream()
                        .filter(member -> member.path().size() > path.size()
                                && member.path().subList(0, path.size()).equals(path))
                        .allMatch(member -> member.role() == PageRole.NEXT_CURSOR);
        return leads
                ? cut.value(PageRole.NEXT_CURSOR)
                        .map(next -> CodeBlock.of("$L == null ? null : $L", next.code(), filled))
                        .orElse(CodeBlock.of("null"))
                : filled;
    }

    private CodeBlock role(PageRole role, RecordPlan.Component component) {
        return cut.value(role).map(value -> value.as(component.type())).orElse(CodeBlock.of("null"));
    }
}
