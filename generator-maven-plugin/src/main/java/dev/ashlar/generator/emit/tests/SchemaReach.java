package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.ObjectSchema;
import java.util.HashSet;
import java.util.Set;

/** Which object schemas lie inside which. */
final class SchemaReach {

    private final Blueprint blueprint;
    private final Set<String> visited = new HashSet<>();

    SchemaReach(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    boolean reaches(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (!visited.add(from)) {
            return false;
        }
        ObjectSchema schema = blueprint.objectSchema(from);
        return schema.properties().stream()
                .flatMap(property -> TestData.objectInside(blueprint, property.type()).stream())
                .anyMatch(inner -> reaches(inner, to));
    }
}
