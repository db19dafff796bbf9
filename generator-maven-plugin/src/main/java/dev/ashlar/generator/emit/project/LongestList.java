package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The most elements that the document lets a list or map of a request body have. */
final class LongestList {

    /** What starter-core accepts by itself. */
    private static final int ACCEPTED = 1000;

    /** What a document may ask for by itself: some ten thousand invalid elements take minutes to validate. */
    private static final int SAFE = 10_000;

    private final Blueprint blueprint;
    private final Set<String> seen = new HashSet<>();
    private int most;

    private LongestList(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** Absent where it is no more than what is accepted anyway; more than what is safe is for people to decide. */
    static Optional<Integer> of(Blueprint blueprint) {
        LongestList longest = new LongestList(blueprint);
        blueprint.operations().stream()
                .map(Operation::body)
                .filter(Objects::nonNull)
                .forEach(body -> longest.visit(body.type(), body.constraints()));
        return Optional.of(Math.min(longest.most, SAFE)).filter(length -> length > ACCEPTED);
    }

    private void visit(Type type, Constraints constraints) {
        if (constraints.maxItems() != null) {
            most = Math.max(most, constraints.maxItems());
        }
        if (type instanceof ListType list) {
            visit(list.element(), list.constraints());
        } else if (type instanceof MapType map) {
            visit(map.value(), map.constraints());
        } else if (type instanceof SchemaType reference && seen.add(reference.schema())) {
            visit(blueprint.schema(reference.schema()));
        }
    }

    private void visit(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            object.properties().stream()
                    .filter(property -> property.access() != Access.READ_ONLY)
                    .forEach(this::visit);
        } else if (schema instanceof UnionSchema union) {
            union.variants().forEach(variant -> visit(variant.type(), variant.constraints()));
        }
    }

    private void visit(Property property) {
        visit(property.type(), property.constraints());
    }
}
