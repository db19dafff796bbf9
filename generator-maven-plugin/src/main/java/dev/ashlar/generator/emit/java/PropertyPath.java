package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A way from an entity through its relations to a plain attribute.
 *
 * @param links the relations on the way
 * @param attribute the attribute at its end: a related row's key when the way ends at a relation
 */
public record PropertyPath(List<Link> links, Attribute attribute) {

    public PropertyPath {
        links = List.copyOf(links);
    }

    /** Follows names of relations and, last, of a field. */
    public static PropertyPath of(Plan plan, ResourcePlan start, List<String> names) {
        List<Link> links = new ArrayList<>();
        ResourcePlan current = start;
        for (String name : names) {
            if (current.resource().relation(name).isEmpty()) {
                return new PropertyPath(links, current.attribute(name));
            }
            Link link = current.link(name);
            links.add(link);
            current = plan.resource(link.relation().target());
        }
        return new PropertyPath(links, current.key());
    }

    /** The dotted names, as queries take them. */
    String property() {
        List<String> names = new ArrayList<>(links.stream().map(Link::name).toList());
        names.add(attribute.name());
        return String.join(".", names);
    }

    /** Whether it begins with a relation to many. */
    boolean isThroughMany() {
        return !links.isEmpty() && links.get(0).relation().kind() != RelationKind.MANY_TO_ONE;
    }

    TypeName javaType() {
        return attribute.type();
    }
}
