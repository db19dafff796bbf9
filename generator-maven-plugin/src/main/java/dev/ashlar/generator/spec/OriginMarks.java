package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes into every schema of a document where it stands, so that this is still known when the schema has been moved.
 *
 * <p>The marks also make every schema differ from every other: the front end merges schemas that look alike.
 */
final class OriginMarks {

    private static final Set<String> SCHEMA_MAPS = Set.of("properties", "patternProperties", "$defs");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "oneOf", "anyOf", "prefixItems");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "not", "contains");
    private static final Set<String> EXAMPLES = Set.of("example", "examples", "default", "enum", "const");

    private OriginMarks() {}

    static void write(JsonNode document) {
        walk(document, JsonPointers.ROOT);
    }

    /** Anything but a schema: looks for the places where schemas begin. */
    private static void walk(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            entries(object).forEach(entry -> {
                String name = entry.getKey();
                String place = JsonPointers.child(pointer, name);
                if (name.startsWith("x-") || EXAMPLES.contains(name)) {
                    return;
                }
                if (name.equals("schema")) {
                    schema(entry.getValue(), place);
                } else if (place.equals("/components/schemas")) {
                    schemas(entry.getValue(), place);
                } else {
                    walk(entry.getValue(), place);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), JsonPointers.child(pointer, i));
            }
        }
    }

    private static void schema(JsonNode node, String pointer) {
        if (node instanceof ObjectNode schema) {
            entries(schema).forEach(entry -> {
                String place = JsonPointers.child(pointer, entry.getKey());
                if (SCHEMA_MAPS.contains(entry.getKey()) || SCHEMA_LISTS.contains(entry.getKey())) {
                    schemas(entry.getValue(), place);
                } else if (SCHEMAS.contains(entry.getKey())) {
                    schema(entry.getValue(), place);
                }
            });
            if (!schema.has("$ref")) {
                schema.put(SpecDocument.ORIGIN, pointer);
            }
        }
    }

    private static void schemas(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            entries(object).forEach(entry -> schema(entry.getValue(), JsonPointers.child(pointer, entry.getKey())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            schema(node.get(i), JsonPointers.child(pointer, i));
        }
    }

    private static List<Map.Entry<String, JsonNode>> entries(ObjectNode object) {
        return List.copyOf(object.properties());
    }
}
