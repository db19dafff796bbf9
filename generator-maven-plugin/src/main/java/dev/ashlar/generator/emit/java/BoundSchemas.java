package dev.ashlar.generator.emit.java;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.HashSet;
import java.util.Set;

/** The schemas whose values Spring binds, parameter by parameter, and no JSON mapper: forms, query objects, and what is in them. */
final class BoundSchemas {

    private final Blueprint blueprint;
    private final Set<String> names = new HashSet<>();

    private BoundSchemas(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** Their names. */
    static Set<String> in(Blueprint blueprint) {
        BoundSchemas bound = new BoundSchemas(blueprint);
        blueprint.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(Parameter::type)
                .forEach(bound::add);
        blueprint.operations().stream()
                .map(Operation::body)
                .filter(body -> body != null && body.kind() == BodyKind.FORM)
                .forEach(body -> bound.add(body.type()));
        return bound.names;
    }

    private void add(Type type) {
        if (type instanceof ListType list) {
            add(list.element());
        } else if (type instanceof MapType map) {
            add(map.value());
        } else if (type instanceof SchemaType named
                && blueprint.schema(named.schema()) instanceof ObjectSchema schema
                && names.add(schema.name())) {
            schema.properties().stream().map(Property::type).forEach(this::add);
        }
    }
}
