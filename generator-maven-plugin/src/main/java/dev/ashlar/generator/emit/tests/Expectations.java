package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Optional;

/** What an answer must show of what was sent. */
final class Expectations {

    private final Plan plan;
    private final ValidMembers values;

    Expectations(Plan plan) {
        this.plan = plan;
        this.values = new ValidMembers(plan);
    }

    /** The check of the answer's body, behind the check of its status; empty when there is no body to check. */
    CodeBlock shown(Subject subject, RecordPlan record, Result result) {
        if (result instanceof Result.One one) {
            return CodeBlock.of("\n        .expectBody()\n        .json($L)", sent(subject, record, one.schema()));
        }
        if (result instanceof Result.Wrapped wrapped) {
            return CodeBlock.of(
                    "\n        .expectBody()\n        .json($S + $L + $S)",
                    "{\"" + wrapped.member().replace("\"", "\\\"") + "\": ",
                    sent(subject, record, wrapped.schema()),
                    "}");
        }
        return CodeBlock.of("");
    }

    private CodeBlock sent(Subject subject, RecordPlan record, String schema) {
        CodeBlock missing = record.components().stream()
                .filter(component -> isSent(subject, record, component) && !isShown(subject, component, schema))
                .map(component ->
                        CodeBlock.of(".without($S)", component.property().name()))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("body$L.json()", missing);
    }

    private boolean isSent(Subject subject, RecordPlan record, RecordPlan.Component component) {
        return values.value(record, component).isPresent()
                || (BodyLinks.link(binding(subject.inputView(), component)).isPresent()
                        && component.property().access() != Access.READ_ONLY);
    }

    private boolean isShown(Subject subject, RecordPlan.Component component, String schema) {
        View.Binding written = binding(subject.inputView(), component);
        Optional<View.Binding> shown = subject.resource().view(schema).bindings().stream()
                .filter(candidate -> candidate
                        .component()
                        .property()
                        .name()
                        .equals(component.property().name()))
                .findFirst();
        return component.property().access() == Access.READ_WRITE
                && shown.isPresent()
                && isStored(subject, written)
                && shown.get().getClass().equals(written.getClass())
                && showsTheSame(written, shown.get());
    }

    /** An object that names another row is sent with what is only written, and shown without. */
    private boolean showsTheSame(View.Binding written, View.Binding shown) {
        return !(written instanceof View.Binding.ToRow row)
                || (shown instanceof View.Binding.ToRow other
                        && row.targetSchema().equals(other.targetSchema())
                        && plan.record(row.targetSchema()).components().stream()
                                .noneMatch(component -> component.property().access() == Access.WRITE_ONLY));
    }

    private static boolean isStored(Subject subject, View.Binding binding) {
        if (binding instanceof View.Binding.ToAttribute stored) {
            boolean isKey = stored.attribute().equals(subject.resource().key());
            boolean isKept = !(subject.intent() instanceof Intent.CreateRow)
                    || subject.resource().resource().key().source() != KeySource.GENERATED;
            return isKey ? isKept : stored.attribute().field().origin() == FieldOrigin.CLIENT;
        }
        return BodyLinks.link(binding)
                .filter(link -> !isGivenByThePath(subject, link))
                .isPresent();
    }

    private static boolean isGivenByThePath(Subject subject, Link link) {
        return subject.parents().stream()
                .map(parent -> parent.relations())
                .map(List::iterator)
                .anyMatch(relations -> relations.next().equals(link.relation().name()));
    }

    static View.Binding binding(View view, RecordPlan.Component component) {
        return view.bindings().stream()
                .filter(candidate -> candidate.component().equals(component))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(view.schema() + " has no binding of " + component.name()));
    }
}
