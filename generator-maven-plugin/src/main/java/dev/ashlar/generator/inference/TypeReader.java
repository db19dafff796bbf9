package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a schema is where it is used; named scalars, arrays and maps are resolved. */
final class TypeReader {

    private final Components components;
    private final Findings findings;
    private final UnionReader unions;
    private final Set<String> open = new HashSet<>();

    TypeReader(Components components, Findings findings) {
        this.components = components;
        this.findings = findings;
        this.unions = new UnionReader(components, this, findings);
    }

    UnionReader unions() {
        return unions;
    }

    /**
     * @param origin JSON pointer to tell where the schema itself has none
     */
    Value read(@Nullable Schema<?> schema, String origin) {
        if (schema == null) {
            return Value.of(ScalarType.ANY, new Schema<>());
        }
        String place = Dialect.origin(schema, origin);
        String reference = Dialect.reference(schema);
        if (reference != null) {
            return target(reference, place).refinedBy(Value.of(ScalarType.ANY, schema));
        }
        Schema<?> branch = Dialect.onlyBranch(schema);
        if (branch != null) {
            return read(branch, place).refinedBy(Value.of(ScalarType.ANY, schema));
        }
        return Dialect.parts(schema).isEmpty() ? Value.of(type(schema, place), schema) : merged(schema, place);
    }

    private Value target(String name, String origin) {
        Schema<?> schema = components.get(name);
        Components.Shape shape = components.shape(name);
        if (shape == Components.Shape.UNION) {
            return unions.value(name);
        }
        if (shape != Components.Shape.ALIAS) {
            return Value.of(ScalarType.ANY, schema).named(new SchemaType(name));
        }
        if (!open.add(name)) {
            findings.add(origin, name + " contains itself without an object in between; it is read as any JSON value");
            return Value.of(ScalarType.ANY, new Schema<>());
        }
        Value value = read(schema, "/components/schemas/" + name);
        open.remove(name);
        return value;
    }

    /** An {@code allOf} of things that are no objects. */
    private Value merged(Schema<?> schema, String origin) {
        Value merged = Value.of(ScalarType.ANY, schema);
        for (Schema<?> part : Dialect.parts(schema)) {
            Value value = read(part, origin);
            merged = merged.type() == ScalarType.ANY ? value.refinedBy(merged) : merged.refinedBy(value);
        }
        return merged;
    }

    private Type type(Schema<?> schema, String origin) {
        if (Dialect.isNarrowed(schema)) {
            findings.add(origin, "oneOf and anyOf beside other keywords are not checked yet");
        }
        List<String> types = List.copyOf(Dialect.types(schema));
        if (types.size() != 1) {
            if (types.size() > 1) {
                findings.add(origin, "A value of several types " + types + " is read and written as any JSON");
            }
            return ScalarType.ANY;
        }
        return switch (types.get(0)) {
            case "array" -> list(schema, origin);
            case "object" -> map(schema, origin);
            default -> ScalarReader.read(types.get(0), schema);
        };
    }

    private ListType list(Schema<?> schema, String origin) {
        Value element = read(schema.getItems(), origin + "/items");
        return new ListType(element.type(), elementConstraints(element));
    }

    private MapType map(Schema<?> schema, String origin) {
        if (schema.getAdditionalProperties() instanceof Schema<?> member) {
            Value value = read(member, origin + "/additionalProperties");
            return new MapType(value.type(), elementConstraints(value));
        }
        return new MapType(ScalarType.ANY, Constraints.NONE);
    }

    private static Constraints elementConstraints(Value element) {
        return element.type() instanceof SchemaType ? Constraints.NONE : element.constraints();
    }
}
