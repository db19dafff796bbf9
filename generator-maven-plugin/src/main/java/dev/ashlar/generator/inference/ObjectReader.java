package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an object; the parts of an {@code allOf} are merged in their order, each refining what stands before it. */
final class ObjectReader {

    private final Components components;
    private final TypeReader types;
    private final BoundSchemas bound;
    private final Discriminators discriminators;
    private final Findings findings;

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Extensions> extensions = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> visited = new HashSet<>();

    ObjectReader(
            Components components,
            TypeReader types,
            BoundSchemas bound,
            Discriminators discriminators,
            Findings findings) {
        this.components = components;
        this.types = types;
        this.bound = bound;
        this.discriminators = discriminators;
        this.findings = findings;
    }

    /** An object and the extensions of its properties. */
    record Read(ObjectSchema schema, Map<String, Extensions> extensions) {}

    /** Reads the schema of that name, as the only one. */
    Read read(String name) {
        Schema<?> schema = components.get(name);
        String origin = Dialect.origin(schema, "/components/schemas/" + name);
        visited.add(name);
        collect(schema, origin);
        discriminators
                .membersOf(name)
                .forEach(member -> values.putIfAbsent(member, Value.of(ScalarType.STRING, new Schema<>())));
        values.replaceAll((property, value) -> value.typed(bound.typeIn(name, value.type())));
        List<Property> properties = values.entrySet().stream()
                .map(entry -> entry.getValue().property(entry.getKey(), required.contains(entry.getKey())))
                .toList();
        boolean closed = Boolean.FALSE.equals(schema.getAdditionalProperties());
        boolean deprecated = Boolean.TRUE.equals(schema.getDeprecated());
        return new Read(
                new ObjectSchema(name, origin, schema.getDescription(), properties, closed, deprecated), extensions);
    }

    private void collect(Schema<?> schema, String origin) {
        Dialect.parts(schema).forEach(part -> part(part, origin));
        Dialect.properties(schema).forEach((name, property) -> {
            Value value = types.read(property, origin + "/properties/" + name);
            values.merge(name, value, ObjectReader::refine);
            extensions.put(name, Extensions.of(property));
        });
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        remark(schema, origin);
    }

    private void part(Schema<?> part, String origin) {
        String reference = Dialect.reference(part);
        if (reference == null) {
            collect(part, Dialect.origin(part, origin));
        } else if (visited.add(reference)) {
            Schema<?> target = components.get(reference);
            if (Dialect.reference(target) == null) {
                collect(target, Dialect.origin(target, "/components/schemas/" + reference));
            } else {
                part(target, origin);
            }
        }
    }

    /** A later part may narrow the type; one that says nothing of the type leaves it. */
    private static Value refine(Value before, Value later) {
        return later.type() == ScalarType.ANY
                ? before.refinedBy(later)
                : before.refinedBy(later).typed(later.type());
    }

    private void remark(Schema<?> schema, String origin) {
        Object additional = schema.getAdditionalProperties();
        boolean free = Boolean.TRUE.equals(additional) || additional instanceof Schema;
        if (free && !Dialect.properties(schema).isEmpty()) {
            findings.add(origin, "Members beside the declared properties are accepted and dropped");
        }
        if (Dialect.isNarrowed(schema)) {
            findings.add(origin, "oneOf and anyOf beside properties are not checked yet");
        }
        if (schema.getDiscriminator() != null && Dialect.branches(schema).isEmpty()) {
            findings.add(
                    origin,
                    "The subtypes that the discriminator tells apart are not read yet: what they add is dropped");
        }
        if (schema.getNot() != null) {
            findings.add(origin, "not is not checked yet");
        }
    }
}
