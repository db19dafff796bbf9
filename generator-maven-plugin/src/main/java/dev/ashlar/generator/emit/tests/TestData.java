package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The object schemas that generated tests send.
 *
 * @param bodies sent as a body
 * @param parts inside a body: in an envelope, or nested
 * @param patches of which a test sends some members only
 */
record TestData(Set<String> bodies, Set<String> parts, Set<String> patches) {

    static TestData of(Blueprint blueprint) {
        TestData data = new TestData(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        blueprint.operations().forEach(operation -> {
            boolean isPatch = operation.intent() instanceof Intent.PatchRow;
            sent(operation.intent()).ifPresent(input -> data.add(blueprint, input, isPatch));
        });
        return data;
    }

    /** What is sent as an object: a list of operations is text. */
    private static Optional<Input> sent(Intent intent) {
        return intent instanceof Intent.PatchRow patch && patch.form() == PatchForm.OPERATIONS
                ? Optional.empty()
                : input(intent);
    }

    /** What the operation's body gives to a row. */
    static Optional<Input> input(Intent intent) {
        if (intent instanceof Intent.CreateRow create) {
            return Optional.of(create.input());
        }
        if (intent instanceof Intent.ReplaceRow replace) {
            return Optional.of(replace.input());
        }
        return intent instanceof Intent.PatchRow patch ? Optional.of(patch.input()) : Optional.empty();
    }

    /** The object schema that values of the type consist of, if they do. */
    static Optional<String> objectInside(Blueprint blueprint, Type type) {
        if (type instanceof ListType list) {
            return objectInside(blueprint, list.element());
        }
        if (type instanceof MapType map) {
            return objectInside(blueprint, map.value());
        }
        return type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof ObjectSchema
                ? Optional.of(named.schema())
                : Optional.empty();
    }

    boolean needs(String schema) {
        return bodies.contains(schema) || parts.contains(schema);
    }

    private void add(Blueprint blueprint, Input input, boolean isPatch) {
        bodies.add(input.schema());
        if (isPatch) {
            patches.add(input.schema());
        }
        if (input.envelope() != null) {
            bodies.add(input.envelope());
            parts.add(input.schema());
            addParts(blueprint, input.envelope());
        }
        addParts(blueprint, input.schema());
    }

    private void addParts(Blueprint blueprint, String schema) {
        for (Property property : blueprint.objectSchema(schema).properties()) {
            if (property.access() != Access.READ_ONLY) {
                objectInside(blueprint, property.type())
                        .filter(parts::add)
                        .ifPresent(inner -> addParts(blueprint, inner));
            }
        }
    }
}
