package dev.ashlar.generator.emit.report.diagram;

import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.stream.Stream;

/**
 * A relation on the diagram, from the table that refers to the table that is referred to.
 *
 * @param fromColumn the foreign key; the key of {@code from} when a table lies between
 * @param toMany whether a row refers to many
 * @param optional whether a row may refer to none
 * @param label what a reader sees when pointing at it
 */
record Line(
        String from, String fromColumn, String to, String toColumn, boolean toMany, boolean optional, String label) {

    static Stream<Line> of(Plan plan, ResourcePlan resource) {
        return resource.links().stream().flatMap(link -> of(plan, resource, link));
    }

    private static Stream<Line> of(Plan plan, ResourcePlan resource, Link link) {
        ResourcePlan target = plan.resource(link.relation().target());
        String from = resource.table().name();
        String to = target.table().name();
        String toKey = target.key().column().name();
        if (link.foreignKey() != null) {
            boolean optional = !link.foreignKey().notNull();
            String label = from + "." + link.foreignKey().name() + " → " + to;
            return Stream.of(new Line(from, link.foreignKey().name(), to, toKey, false, optional, label));
        }
        if (link.join() != null) {
            String label = from + " ↔ " + to + " (" + link.join().name() + ")";
            return Stream.of(new Line(from, resource.key().column().name(), to, toKey, true, true, label));
        }
        return Stream.empty();
    }
}
