package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.SchemaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The records and enums that the schemas become. */
final class SchemaPlanner {

    private final Blueprint blueprint;
    private final PlannedNames names;
    private final JavaTypes types;

    SchemaPlanner(Blueprint blueprint, PlannedNames names) {
        this.blueprint = blueprint;
        this.names = names;
        this.types = new JavaTypes(names.schemas());
    }

    List<RecordPlan> records() {
        return blueprint.schemas().stream()
                .filter(ObjectSchema.class::isInstance)
                .map(schema -> record((ObjectSchema) schema))
                .toList();
    }

    List<EnumPlan> enums() {
        Set<String> stored = storedSchemas();
        return blueprint.schemas().stream()
                .filter(EnumSchema.class::isInstance)
                .map(schema -> choice((EnumSchema) schema, stored.contains(schema.name())))
                .toList();
    }

    private RecordPlan record(ObjectSchema schema) {
        NameScope scope = NameScope.ofMembers();
        List<RecordPlan.Component> components = new ArrayList<>();
        schema.properties()
                .forEach(property -> components.add(new RecordPlan.Component(
                        property, scope.unique(JavaNames.member(property.name())), types.of(property.type()))));
        return new RecordPlan(schema, names.schema(schema.name()), names.builder(schema.name()), components);
    }

    private EnumPlan choice(EnumSchema schema, boolean stored) {
        NameScope scope = NameScope.ofMembers();
        List<EnumPlan.Constant> constants = schema.values().stream()
                .map(value -> new EnumPlan.Constant(scope.unique(JavaNames.constant(value)), value))
                .toList();
        return new EnumPlan(schema, names.schema(schema.name()), constants, stored);
    }

    private Set<String> storedSchemas() {
        return blueprint.resources().stream()
                .map(Resource::fields)
                .flatMap(List::stream)
                .filter(field -> field.type() instanceof SchemaType)
                .map(field -> ((SchemaType) field.type()).schema())
                .collect(Collectors.toSet());
    }
}
