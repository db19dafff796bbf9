package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in full what a document leaves to be understood and the front end would not understand. */
final class Repairs {

    private Repairs() {}

    static void make(JsonNode document) {
        textual(document, "openapi");
        textual(document.path("info"), "version");
        addTypes(document);
    }

    /** YAML reads an unquoted {@code 1.0} as a number. */
    private static void textual(JsonNode parent, String member) {
        if (parent instanceof ObjectNode object && parent.path(member).isNumber()) {
            object.put(member, parent.get(member).asText());
        }
    }

    /** The normaliser makes "anything" of a schema without a type, and forgets its values. */
    private static void addTypes(JsonNode node) {
        if (node instanceof ObjectNode reference && reference.path("$ref").isTextual()) {
            reference.remove("type"); // the front end takes it for a schema of its own
        }
        if (node instanceof ObjectNode schema && schema.has(SpecDocument.ORIGIN) && !schema.has("type")) {
            String type = type(schema);
            if (type != null) {
                JsonNode values = schema.remove("enum"); // the parser wants the type to stand before the values
                schema.put("type", type);
                schema.set("enum", values);
            }
        }
        node.forEach(Repairs::addTypes);
    }

    private static @Nullable String type(ObjectNode schema) {
        if (schema.path("enum").isArray()) {
            List<JsonNode> values = new java.util.ArrayList<>();
            schema.get("enum").forEach(values::add);
            values.removeIf(JsonNode::isNull);
            return type(values);
        }
        return null;
    }

    private static @Nullable String type(List<JsonNode> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.stream().allMatch(JsonNode::isTextual)) {
            return "string";
        }
        if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return "integer";
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return "boolean";
        }
        return values.stream().allMatch(JsonNode::isNumber) ? "number" : null;
    }
}
