package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Spells {@code const} as an {@code enum} of one value, and a choice between constants as one of several, as OpenAPI 3.0
 * would: the front end knows no other spelling.
 */
final class Constants {

    private final SourceFile document;
    private final List<Diagnostic> warnings = new ArrayList<>();

    private Constants(SourceFile document) {
        this.document = document;
    }

    /** The constants that cannot be spelt so, which are left out. */
    static List<Diagnostic> spell(SourceFile document) {
        Constants constants = new Constants(document);
        constants.walk(document.tree());
        return constants.warnings;
    }

    private void walk(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has(SpecDocument.ORIGIN)) {
            join(schema, "oneOf");
            join(schema, "anyOf");
            spell(schema);
        }
        node.forEach(this::walk);
    }

    private void spell(ObjectNode schema) {
        JsonNode constant = schema.remove("const");
        if (constant == null) {
            return;
        }
        if (constant.isContainerNode() || constant.isNull()) {
            warnings.add(Diagnostic.warning(
                    "const-unchecked",
                    document.locations().find(schema.get(SpecDocument.ORIGIN).asText() + "/const"),
                    "A constant that is an object, an array or null is not checked; any JSON of its type is accepted.",
                    "Describe it by its properties, its items, or that it may be null."));
        } else {
            schema.putArray("enum").add(constant);
        }
    }

    /** Values that a choice explains one by one, each with a text of its own. */
    private static void join(ObjectNode schema, String keyword) {
        if (schema.get(keyword) instanceof ArrayNode choices
                && !schema.has("enum")
                && !choices.isEmpty()
                && StreamSupport.stream(choices.spliterator(), false).allMatch(Constants::isValue)) {
            ArrayNode values = schema.putArray("enum");
            choices.forEach(choice -> values.add(choice.get("const")));
            schema.remove(keyword);
        }
    }

    private static boolean isValue(JsonNode choice) {
        return choice.path("const").isValueNode() && !choice.get("const").isNull();
    }
}
