package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of a body that name other rows. */
final class BodyLinks {

    private final Plan plan;
    private final RowGraph graph;
    private final RowValues values;

    BodyLinks(Plan plan, RowGraph graph) {
        this.plan = plan;
        this.graph = graph;
        this.values = new RowValues(plan);
    }

    List<Member> of(Subject subject) {
        return subject.inputView().bindings().stream()
                .filter(binding -> binding.component().property().access() != Access.READ_ONLY)
                .flatMap(binding -> member(binding).stream())
                .toList();
    }

    /** The link that a binding writes, if it writes one. */
    static Optional<Link> link(View.Binding binding) {
        if (binding instanceof View.Binding.ToKey key) {
            return Optional.of(key.link()).filter(BodyLinks::isWritten);
        }
        return binding instanceof View.Binding.ToRow row
                ? Optional.of(row.link()).filter(BodyLinks::isWritten)
                : Optional.empty();
    }

    private static boolean isWritten(Link link) {
        return !link.relation().isInverse();
    }

    private Optional<Member> member(View.Binding binding) {
        return link(binding).map(link -> {
            ResourcePlan target = graph.target(link);
            if (binding instanceof View.Binding.ToRow row) {
                CodeBlock given = CodeBlock.builder()
                        .addStatement("$T $N = $L", target.types().entity(), link.name(), saved(target))
                        .build();
                return new Member(row.component(), given, listed(link, row(link, target, row.targetSchema())));
            }
            CodeBlock key = Scenes.get(saved(target), target.key());
            return new Member(binding.component(), CodeBlock.of(""), listed(link, key));
        });
    }

    private static CodeBlock saved(ResourcePlan target) {
        return CodeBlock.of("$N.saved()", TestNames.rowsField(target));
    }

    private static CodeBlock listed(Link link, CodeBlock value) {
        return link.relation().kind() == RelationKind.MANY_TO_MANY
                ? CodeBlock.of("$T.of($L)", List.class, value)
                : value;
    }

    private CodeBlock row(Link link, ResourcePlan target, String schema) {
        RecordPlan record = plan.record(schema);
        CodeBlock members = shown(target, schema)
                .map(bound -> CodeBlock.of(
                        ".$N($L)",
                        bound.component().name(),
                        Scenes.get(CodeBlock.of("$N", link.name()), bound.attribute())))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("$T.valid()$L.build()", record.builder(), members);
    }

    private Stream<View.Binding.ToAttribute> shown(ResourcePlan target, String schema) {
        return target.view(schema).bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(bound -> bound.component().property().access() != Access.READ_ONLY)
                .filter(bound -> hasValue(target, bound.attribute()));
    }

    private boolean hasValue(ResourcePlan target, Attribute attribute) {
        return attribute.equals(target.key()) || values.value(target, attribute).isPresent();
    }

    /**
     * A member that names other rows.
     *
     * @param given statements that store them
     */
    record Member(RecordPlan.Component component, CodeBlock given, CodeBlock value) {}
}
