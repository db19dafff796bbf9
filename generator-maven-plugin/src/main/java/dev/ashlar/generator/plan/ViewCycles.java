package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.ViewPlanner.ShownRow;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The properties at which rows would show each other without end. They stay absent. */
final class ViewCycles {

    private final Blueprint blueprint;
    private final Set<Edge> closing = new HashSet<>();
    private final Set<ShownRow> done = new HashSet<>();

    ViewCycles(Blueprint blueprint, Map<String, Set<String>> shown) {
        this.blueprint = blueprint;
        shown.forEach((resource, schemas) ->
                schemas.forEach(schema -> visit(new ShownRow(resource, schema), new LinkedHashSet<>())));
    }

    boolean closes(ShownRow row, String property) {
        return closing.contains(new Edge(row, property));
    }

    private void visit(ShownRow row, Set<ShownRow> path) {
        if (done.contains(row) || !path.add(row)) {
            return;
        }
        for (Property property : blueprint.objectSchema(row.schema()).properties()) {
            rowInside(blueprint, row, property).ifPresent(inner -> {
                if (path.contains(inner)) {
                    closing.add(new Edge(row, property.name()));
                } else {
                    visit(inner, path);
                }
            });
        }
        path.remove(row);
        done.add(row);
    }

    static List<ShownRow> rowsInside(Blueprint blueprint, ShownRow row) {
        return blueprint.objectSchema(row.schema()).properties().stream()
                .flatMap(property -> rowInside(blueprint, row, property).stream())
                .toList();
    }

    private static Optional<ShownRow> rowInside(Blueprint blueprint, ShownRow row, Property property) {
        Resource resource = blueprint.resource(row.resource());
        return resource.relations().stream()
                .filter(relation -> relation.form() == RelationForm.OBJECT
                        && property.name().equals(relation.property()))
                .findFirst()
                .map(Relation::target)
                .map(target -> new ShownRow(target, schemaInside(property.type())));
    }

    static String schemaInside(Type type) {
        if (type instanceof SchemaType named) {
            return named.schema();
        }
        if (type instanceof ListType list) {
            return schemaInside(list.element());
        }
        throw new IllegalArgumentException("A row is shown as an object or a list of them, not as " + type);
    }

    private record Edge(ShownRow row, String property) {}
}
