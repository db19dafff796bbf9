package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named schemas of a document, and what each becomes. */
final class Components {

    /** What a named schema becomes. */
    enum Shape {
        OBJECT,
        ENUM,
        /** One of several things, unless these turn out to be one. */
        UNION,
        /** A name for something else, resolved where it is used. */
        ALIAS
    }

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    Components(OpenAPI openApi) {
        if (openApi.getComponents() != null && openApi.getComponents().getSchemas() != null) {
            openApi.getComponents().getSchemas().forEach(schemas::put);
        }
    }

    /** In the document's order. */
    List<String> names() {
        return List.copyOf(schemas.keySet());
    }

    /** The schema of that name; one that allows anything when the document has none. */
    Schema<?> get(String name) {
        Schema<?> schema = schemas.get(name);
        return schema == null ? new Schema<>() : schema;
    }

    /** The name of the schema behind one that is nothing but another name for it. */
    String resolved(String name) {
        Set<String> visited = new HashSet<>();
        String current = name;
        for (String next = name; next != null && visited.add(next); next = Dialect.reference(get(current))) {
            current = next;
        }
        return current;
    }

    Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = shape(get(name), new HashSet<>(Set.of(name)));
            shapes.put(name, known);
        }
        return known;
    }

    private Shape shape(Schema<?> schema, Set<String> visited) {
        if (Dialect.reference(schema) != null) {
            return Shape.ALIAS;
        }
        if (!Dialect.properties(schema).isEmpty() || isEmptyObject(schema)) {
            return Shape.OBJECT;
        }
        if (Dialect.parts(schema).stream().anyMatch(part -> isObject(part, visited))) {
            return Shape.OBJECT;
        }
        if (Dialect.isChoice(schema)) {
            return Shape.UNION;
        }
        return isEnum(schema) ? Shape.ENUM : Shape.ALIAS;
    }

    /** Whether the type names an enum whose values have that type. */
    boolean isEnum(Type type, String base) {
        return type instanceof SchemaType named
                && shape(named.schema()) == Shape.ENUM
                && Dialect.types(get(named.schema())).contains(base);
    }

    private boolean isObject(Schema<?> part, Set<String> visited) {
        String name = Dialect.reference(part);
        if (name == null) {
            return shape(part, visited) == Shape.OBJECT;
        }
        if (!visited.add(name)) {
            return false;
        }
        Schema<?> target = get(name);
        return Dialect.reference(target) == null ? shape(target, visited) == Shape.OBJECT : isObject(target, visited);
    }

    private static boolean isEmptyObject(Schema<?> schema) {
        return Dialect.types(schema).equals(Set.of("object"))
                && Boolean.FALSE.equals(schema.getAdditionalProperties())
                && Dialect.choices(schema).isEmpty();
    }

    private static boolean isEnum(Schema<?> schema) {
        Set<String> types = Dialect.types(schema);
        return !Dialect.values(schema).isEmpty()
                && types.size() == 1
                && Set.of("string", "integer", "number").containsAll(types);
    }
}
