package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rows a row cannot do without. */
final class RowGraph {

    private final Plan plan;

    RowGraph(Plan plan) {
        this.plan = plan;
    }

    /** The links that every stored row has; those of a circle cannot be stored and are left out. */
    List<Link> required(ResourcePlan resource) {
        return resource.links().stream()
                .filter(RowGraph::isRequired)
                .filter(link -> !needs(target(link), resource, new HashSet<>()))
                .toList();
    }

    /** A relation whose row cannot be deleted as long as this one stands. */
    Optional<Reference> referrer(ResourcePlan target) {
        return plan.resources().stream()
                .flatMap(resource -> required(resource).stream()
                        .filter(link -> link.relation()
                                .target()
                                .equals(target.resource().name()))
                        .map(link -> new Reference(resource, link)))
                .findFirst();
    }

    /** Whether requests name rows of the resource by their values, as they cannot name them by their keys. */
    boolean isNamedByValues(ResourcePlan target) {
        return plan.resources().stream()
                .flatMap(resource -> resource.inputs().stream())
                .flatMap(input -> input.bindings().stream())
                .anyMatch(binding -> binding instanceof View.Binding.ToRow row
                        && row.link()
                                .relation()
                                .target()
                                .equals(target.resource().name())
                        && !isKeySent(target, plan.record(row.targetSchema())));
    }

    static boolean isKeySent(ResourcePlan target, RecordPlan record) {
        String key = target.resource().key().name();
        return record.has(key) && record.component(key).property().access() != Access.READ_ONLY;
    }

    ResourcePlan target(Link link) {
        return plan.resource(link.relation().target());
    }

    private static boolean isRequired(Link link) {
        return link.relation().kind() == RelationKind.MANY_TO_ONE
                && link.relation().required();
    }

    private boolean needs(ResourcePlan from, ResourcePlan to, Set<String> visited) {
        if (from.equals(to)) {
            return true;
        }
        return visited.add(from.resource().name())
                && from.links().stream()
                        .filter(RowGraph::isRequired)
                        .anyMatch(link -> needs(target(link), to, visited));
    }

    /** A row that refers to another one. */
    record Reference(ResourcePlan resource, Link link) {}
}
