package dev.ashlar.generator.emit.example;

import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Example values for requests: the document's own where it has some, made from types and constraints otherwise.
 *
 * <p>A value is a {@link String}, {@link BigDecimal}, {@link Boolean}, {@link List} or {@link Map}, as JSON knows them. The
 * same document always gives the same values.
 */
public final class Examples {

    private static final int READABLE = 4_000;

    private final Blueprint blueprint;
    private final Fitness fitness;
    private final Deque<String> open = new ArrayDeque<>();
    private int wholeLevels = Integer.MAX_VALUE;
    private boolean shortened;

    /** Examples for the operations of that Blueprint. */
    public Examples(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.fitness = new Fitness(blueprint);
    }

    /** The value of a parameter. */
    public Object of(Parameter parameter) {
        return sent(parameter.example(), parameter.type(), parameter.constraints())
                .or(() -> sent(parameter.defaultValue(), parameter.type(), parameter.constraints()))
                .orElseGet(() -> value(parameter.name(), parameter.type(), parameter.constraints()));
    }

    /** What a client sends: nothing that only the server gives. */
    public Object of(Body body) {
        return sent(body.example(), body.type(), body.constraints())
                .orElseGet(() -> concise("body", body.type(), body.constraints()));
    }

    /** The document's own example, unless that is not what the document demands. */
    private Optional<Object> sent(@Nullable Literal example, Type type, Constraints constraints) {
        return Optional.ofNullable(example).map(Literal::value).filter(value -> fitness.fits(value, type, constraints));
    }

    /**
     * A value of that type, made up, which somebody may read: where all members were too many, objects have their
     * optional ones as far from the root as there is room for.
     */
    public Object concise(String name, Type type, Constraints constraints) {
        Object concise = upTo(0, name, type, constraints);
        for (int levels = 1; shortened; levels++) {
            Object next = upTo(levels, name, type, constraints);
            if (Json.compact(next).length() > READABLE) {
                return concise;
            }
            concise = next;
        }
        return concise;
    }

    private Object upTo(int levels, String name, Type type, Constraints constraints) {
        wholeLevels = levels;
        shortened = false;
        try {
            return value(name, type, constraints);
        } finally {
            wholeLevels = Integer.MAX_VALUE;
        }
    }

    /** A value of that type, made up. */
    public Object value(String name, Type type, Constraints constraints) {
        if (type instanceof ScalarType scalar) {
            return ScalarExamples.of(name, scalar, constraints);
        }
        if (type instanceof SchemaType named) {
            return named(blueprint.schema(named.schema()));
        }
        boolean mustBeEmpty = Objects.equals(constraints.maxItems(), 0);
        if (type instanceof ListType list) {
            return mustBeEmpty || isOpen(list.element()) ? List.of() : elements(name, list, constraints);
        }
        MapType map = (MapType) type;
        return mustBeEmpty || isOpen(map.value())
                ? Map.of()
                : Map.of("key", value("value", map.value(), map.constraints()));
    }

    private List<Object> elements(String name, ListType list, Constraints constraints) {
        int wanted = constraints.minItems() == null ? 1 : Math.max(1, constraints.minItems());
        int size = constraints.uniqueItems() ? 1 : wanted;
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            elements.add(value(name, list.element(), list.constraints()));
        }
        return elements;
    }

    private Object named(Schema schema) {
        if (schema instanceof EnumSchema choice) {
            String first = choice.values().isEmpty() ? "" : choice.values().get(0);
            return choice.base() == ScalarType.STRING ? first : new BigDecimal(first);
        }
        open.push(schema.name());
        try {
            return schema instanceof UnionSchema union ? variant(union) : members((ObjectSchema) schema);
        } finally {
            open.pop();
        }
    }

    /** The first variant that does not contain what is being made, with what it must have: others may lead far away. */
    private Object variant(UnionSchema union) {
        UnionSchema.Variant variant = union.variants().stream()
                .filter(candidate -> !isOpen(candidate.type()))
                .findFirst()
                .orElse(union.variants().get(0));
        int levels = wholeLevels;
        boolean before = shortened;
        wholeLevels = 0;
        Object value = value("value", variant.type(), variant.constraints());
        wholeLevels = levels;
        shortened = before;
        return union.discriminator() != null && value instanceof Map<?, ?> members
                ? told(members, union.discriminator(), variant.values().get(0))
                : value;
    }

    private static Map<Object, Object> told(Map<?, ?> members, String discriminator, String value) {
        Map<Object, Object> told = new LinkedHashMap<>();
        told.put(discriminator, value);
        members.forEach(told::putIfAbsent);
        return told;
    }

    private Map<String, Object> members(ObjectSchema schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Property property : schema.properties()) {
            if (property.access() == Access.READ_ONLY || isOpen(property.type())) {
                continue;
            }
            if (property.required() || open.size() <= wholeLevels) {
                members.put(property.name(), of(property));
            } else {
                shortened = true;
            }
        }
        return members;
    }

    private Object of(Property property) {
        return sent(property.example(), property.type(), property.constraints())
                .orElseGet(() -> value(property.name(), property.type(), property.constraints()));
    }

    /** Whether an object of that schema is being made already: it must not contain itself. */
    private boolean isOpen(Type type) {
        return type instanceof SchemaType named
                && (open.contains(named.schema())
                        || (blueprint.schema(named.schema()) instanceof UnionSchema union
                                && union.variants().stream().allMatch(variant -> isOpen(variant.type()))));
    }
}
