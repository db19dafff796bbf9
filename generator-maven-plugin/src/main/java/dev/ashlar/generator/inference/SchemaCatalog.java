package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import io.swagger.v3.oas.models.OpenAPI;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document's schemas, each read when it is first asked for. */
final class SchemaCatalog {

    private final Components components;
    private final TypeReader types;
    private final Findings findings;
    private final Map<String, ObjectReader.Read> objects = new HashMap<>();
    private final BoundSchemas bound;
    private final Discriminators discriminators;
    private final VariantValues variants;

    SchemaCatalog(OpenAPI openApi, Findings findings) {
        this.components = new Components(openApi);
        this.findings = findings;
        this.types = new TypeReader(components, findings);
        this.bound = new BoundSchemas(openApi, components);
        this.discriminators = new Discriminators(components, types.unions());
        this.variants = new VariantValues(this, discriminators);
    }

    Value value(io.swagger.v3.oas.models.media.@Nullable Schema<?> schema, String origin) {
        return types.read(schema, origin);
    }

    /** The type of a value that is read from text, as parameters are. */
    Type asText(Type type) {
        return bound.asText(type);
    }

    /** The object schema that a type names. */
    Optional<ObjectSchema> object(@Nullable Type type) {
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.OBJECT
                ? Optional.of(object(named.schema()))
                : Optional.empty();
    }

    ObjectSchema object(String name) {
        return read(name).schema();
    }

    /** The enum that a type names. */
    Optional<EnumSchema> enumeration(@Nullable Type type) {
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.ENUM
                ? Optional.of(enumeration(named.schema()))
                : Optional.empty();
    }

    /** Whether values of the schema are of more than one form. */
    boolean isVaried(String schema) {
        var declared = components.get(schema);
        return declared.getDiscriminator() != null || !Dialect.choices(declared).isEmpty();
    }

    Extensions extensions(String schema) {
        return Extensions.of(components.get(schema).getExtensions());
    }

    Extensions extensions(String schema, String property) {
        return read(schema).extensions().getOrDefault(property, Extensions.NONE);
    }

    /** Those types' schemas and all that these use, in the document's order. */
    List<Schema> used(Collection<? extends @Nullable Type> roots) {
        Set<String> used = new HashSet<>();
        roots.forEach(root -> collect(root, used));
        return components.names().stream()
                .filter(used::contains)
                .map(this::schema)
                .toList();
    }

    private void collect(@Nullable Type type, Set<String> used) {
        if (type instanceof ListType list) {
            collect(list.element(), used);
        } else if (type instanceof MapType map) {
            collect(map.value(), used);
        } else if (type instanceof SchemaType named && used.add(named.schema())) {
            object(type).ifPresent(object -> object.properties().forEach(property -> collect(property.type(), used)));
            union(type).ifPresent(union -> union.variants().forEach(variant -> collect(variant.type(), used)));
        }
    }

    private Schema schema(String name) {
        return switch (components.shape(name)) {
            case ENUM -> enumeration(name);
            case UNION -> union(name);
            default -> object(name);
        };
    }

    /** The union that a type names. */
    Optional<UnionSchema> union(@Nullable Type type) {
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.UNION
                ? Optional.of(union(named.schema()))
                : Optional.empty();
    }

    private UnionSchema union(String name) {
        io.swagger.v3.oas.models.media.Schema<?> schema = components.get(name);
        String origin = Dialect.origin(schema, "/components/schemas/" + name);
        return variants.union(name, origin, schema, types.unions().variants(name));
    }

    private ObjectReader.Read read(String name) {
        ObjectReader.Read read = objects.get(name);
        if (read == null) {
            read = new ObjectReader(components, types, bound, discriminators, findings).read(name);
            objects.put(name, read);
        }
        return read;
    }

    private EnumSchema enumeration(String name) {
        io.swagger.v3.oas.models.media.Schema<?> schema = components.get(name);
        List<String> values = Dialect.values(schema).stream()
                .map(value -> value instanceof Number number
                        ? new BigDecimal(number.toString()).toPlainString()
                        : value.toString())
                .distinct()
                .toList();
        String type = Dialect.types(schema).iterator().next();
        ScalarType base = type.equals("string") ? ScalarType.STRING : ScalarReader.read(type, schema);
        String origin = Dialect.origin(schema, "/components/schemas/" + name);
        return new EnumSchema(name, origin, schema.getDescription(), narrowed(base, values), values);
    }

    /** Values that fit into 32 bits are such integers, and fractions are exact, since they are compared. */
    private static ScalarType narrowed(ScalarType base, List<String> values) {
        if (base == ScalarType.FLOAT || base == ScalarType.DOUBLE) {
            return ScalarType.DECIMAL;
        }
        return base == ScalarType.INT64
                        && values.stream()
                                .map(BigDecimal::new)
                                .allMatch(value -> value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                ? ScalarType.INT32
                : base;
    }
}
