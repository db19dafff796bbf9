package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sealed interfaces that unions become. */
final class UnionPlanner {

    private final Blueprint blueprint;
    private final PlannedNames names;
    private final JavaTypes types;

    UnionPlanner(Blueprint blueprint, PlannedNames names) {
        this.blueprint = blueprint;
        this.names = names;
        this.types = new JavaTypes(names.schemas());
    }

    List<UnionPlan> unions() {
        return blueprint.schemas().stream()
                .filter(UnionSchema.class::isInstance)
                .map(schema -> union((UnionSchema) schema))
                .toList();
    }

    private UnionPlan union(UnionSchema schema) {
        ClassName type = names.schema(schema.name());
        NameScope scope = NameScope.ofFiles().reserve(Set.of(type.simpleName()));
        List<UnionPlan.Variant> variants = new ArrayList<>();
        for (UnionSchema.Variant variant : schema.variants()) {
            variants.add(
                    variant.type() instanceof SchemaType named
                            ? new UnionPlan.Named(variant, names.schema(named.schema()))
                            : new UnionPlan.Wrapped(
                                    variant,
                                    type.nestedClass(scope.unique(wrapper(variant.type()))),
                                    types.of(variant.type())));
        }
        return new UnionPlan(schema, type, variants, telling(schema));
    }

    private UnionPlan.Telling telling(UnionSchema schema) {
        if (schema.discriminator() != null) {
            return new UnionPlan.Telling.ByValue(schema.discriminator());
        }
        List<ObjectSchema> objects = schema.variants().stream()
                .map(UnionSchema.Variant::type)
                .filter(SchemaType.class::isInstance)
                .map(type -> blueprint.schema(((SchemaType) type).schema()))
                .filter(ObjectSchema.class::isInstance)
                .map(ObjectSchema.class::cast)
                .toList();
        return objects.size() == schema.variants().size()
                        && objects.stream().allMatch(object -> requiresItsOwn(object, objects))
                ? new UnionPlan.Telling.ByMembers()
                : new UnionPlan.Telling.ByFit();
    }

    /** What the server alone gives is in no request. */
    private static boolean requiresItsOwn(ObjectSchema object, List<ObjectSchema> all) {
        return object.properties().size() <= RecordPlan.MOST_COMPONENTS
                && object.properties().stream()
                        .filter(property -> property.required() && property.access() != Access.READ_ONLY)
                        .map(Property::name)
                        .anyMatch(name -> all.stream()
                                .noneMatch(other -> !other.equals(object)
                                        && other.property(name).isPresent()));
    }

    private String wrapper(Type type) {
        if (type instanceof ListType list) {
            return list.element() == ScalarType.ANY ? "ArrayValue" : word(list.element()) + "List";
        }
        if (type instanceof MapType map) {
            return map.value() == ScalarType.ANY ? "ObjectValue" : word(map.value()) + "Map";
        }
        return word(type) + "Value";
    }

    private String word(Type type) {
        if (type instanceof SchemaType named) {
            return names.schema(named.schema()).simpleName();
        }
        if (type instanceof ListType list) {
            return word(list.element()) + "List";
        }
        if (type instanceof MapType map) {
            return word(map.value()) + "Map";
        }
        return switch ((ScalarType) type) {
            case STRING -> "String";
            case INT32, INT64 -> "Integer";
            case DECIMAL, FLOAT, DOUBLE -> "Number";
            case BOOLEAN -> "Boolean";
            case DATE -> "Date";
            case DATE_TIME -> "DateTime";
            case UUID -> "Uuid";
            case URI -> "Uri";
            case BASE64, BINARY -> "Bytes";
            case ANY -> "Any";
        };
    }
}
