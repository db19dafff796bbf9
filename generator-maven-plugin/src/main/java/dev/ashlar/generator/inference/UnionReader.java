package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.UnionSchema.Variant;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the branches of a named {@code oneOf} or {@code anyOf}: the variants of a union, or what they come to together. */
final class UnionReader {

    private final Components components;
    private final TypeReader types;
    private final Findings findings;
    private final Map<String, Branches> read = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    UnionReader(Components components, TypeReader types, Findings findings) {
        this.components = components;
        this.types = types;
        this.findings = findings;
    }

    /** What the branches of a schema are, those that say the same but once. */
    private record Branches(List<Variant> variants, boolean nullable) {

        boolean isUnion() {
            return variants.size() > 1;
        }
    }

    /** The value of a schema that is a choice: of that schema, unless its branches are one. */
    Value value(String name) {
        Schema<?> schema = components.get(name);
        if (open.contains(name)) {
            return Value.of(ScalarType.ANY, schema).named(new SchemaType(name));
        }
        Branches branches = branches(name);
        Value value = Value.of(ScalarType.ANY, schema);
        if (branches.nullable) {
            value = value.orNull();
        }
        if (branches.isUnion()) {
            return value.named(new SchemaType(name));
        }
        Variant only = branches.variants.get(0);
        return value.typed(only.type()).constrained(only.constraints());
    }

    /** The variants of a union. */
    List<Variant> variants(String name) {
        return branches(name).variants;
    }

    private Branches branches(String name) {
        Branches known = read.get(name);
        if (known == null) {
            open.add(name);
            known = read(name, components.get(name), "/components/schemas/" + name);
            open.remove(name);
            read.put(name, known);
        }
        return known;
    }

    private Branches read(String name, Schema<?> schema, String otherwise) {
        String origin = Dialect.origin(schema, otherwise);
        List<Variant> variants = new ArrayList<>();
        boolean nullable = false;
        for (Schema<?> branch : Dialect.branches(schema)) {
            Value value = types.read(branch, origin);
            nullable |= value.nullable();
            if (!isUnion(value)) {
                variants.add(new Variant(value.type(), value.constraints(), List.of()));
            } else if (!open.contains(unionName(value))) {
                variants.addAll(variants(unionName(value)));
            }
        }
        List<Variant> distinct = VariantMerge.of(variants, components);
        if (distinct.isEmpty() || distinct.get(0).type() == ScalarType.ANY) {
            findings.add(origin, "An alternative of " + name + " allows anything: it is read and written as any JSON");
        }
        return new Branches(distinct.isEmpty() ? List.of(VariantMerge.ANY) : distinct, nullable);
    }

    private boolean isUnion(Value value) {
        return value.type() instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.UNION;
    }

    private static String unionName(Value value) {
        return ((SchemaType) value.type()).schema();
    }
}
