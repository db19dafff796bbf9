package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.Why;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;

/**
 * A relation of a resource.
 *
 * @param kind its cardinality in words
 * @param shownAs how the schema shows it
 * @param storedAs the column or table that holds it
 */
record RelationFacts(
        String name, String kind, String target, String shownAs, String storedAs, boolean required, Why why) {

    static RelationFacts of(Plan plan, ResourcePlan resource, Link link) {
        Relation relation = link.relation();
        return new RelationFacts(
                relation.name(),
                kind(relation),
                relation.target(),
                shown(relation),
                stored(plan, resource, link),
                relation.required(),
                relation.why());
    }

    private static String kind(Relation relation) {
        return switch (relation.kind()) {
            case MANY_TO_ONE -> relation.required() ? "one" : "one or none";
            case ONE_TO_MANY, MANY_TO_MANY -> "many";
        };
    }

    private static String shown(Relation relation) {
        if (relation.form() == RelationForm.HIDDEN || relation.property() == null) {
            return "in paths only";
        }
        String shown = relation.property() + (relation.form() == RelationForm.KEY ? ", by key" : ", as an object");
        return relation.keyProperty() == null ? shown : shown + "; " + relation.keyProperty() + ", by key";
    }

    private static String stored(Plan plan, ResourcePlan resource, Link link) {
        if (link.join() != null) {
            return "table " + link.join().name();
        }
        if (link.foreignKey() != null) {
            return resource.table().name() + "." + link.foreignKey().name();
        }
        ResourcePlan target = plan.resource(link.relation().target());
        return target.links().stream()
                .filter(other -> other.name().equals(link.mappedBy()))
                .map(other -> stored(plan, target, other))
                .findFirst()
                .orElse("table " + target.table().name());
    }
}
