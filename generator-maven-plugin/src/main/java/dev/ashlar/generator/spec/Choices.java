package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Says of alternatives what the front end would get wrong: it takes those without a type for null, and integers among several
 * types for such of 32 bits.
 */
final class Choices {

    private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

    /** What is said of a value's use, and not of the value. */
    private static final Set<String> REMARKS = Set.of(
            "title",
            "description",
            "deprecated",
            "default",
            "example",
            "examples",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "xml",
            "enum",
            "const");

    private static final Set<String> SHAPES = Set.of(
            "$ref",
            "type",
            "properties",
            "additionalProperties",
            "items",
            "prefixItems",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "nullable");

    /** Beside these, several types are what they are. */
    private static final List<String> OTHER_MEANING = List.of("oneOf", "anyOf", "allOf", "enum", "properties");

    private Choices() {}

    static void spell(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has(SpecDocument.ORIGIN)) {
            KEYWORDS.forEach(keyword -> leaveOutWithoutShape(schema, keyword));
            spellTypes(schema);
        }
        node.forEach(Choices::spell);
    }

    /** One that allows anything leaves the others nothing to say; where all only narrow what stands beside them, that is told. */
    private static void leaveOutWithoutShape(ObjectNode schema, String keyword) {
        if (!(schema.get(keyword) instanceof ArrayNode branches) || branches.isEmpty()) {
            return;
        }
        boolean isNarrowing = all(branches).noneMatch(Choices::hasShape);
        if (isNarrowing || all(branches).anyMatch(branch -> !hasShape(branch) && keywords(branch) == 0)) {
            schema.remove(keyword);
            if (isNarrowing && all(branches).allMatch(branch -> keywords(branch) > 0)) {
                schema.put(SpecDocument.NARROWED, true);
            }
        }
    }

    private static Stream<JsonNode> all(ArrayNode branches) {
        return StreamSupport.stream(branches.spliterator(), false);
    }

    private static boolean hasShape(JsonNode branch) {
        return SHAPES.stream().anyMatch(branch::has);
    }

    private static long keywords(JsonNode branch) {
        return branch.properties().stream()
                .filter(entry ->
                        !REMARKS.contains(entry.getKey()) && !entry.getKey().startsWith("x-"))
                .count();
    }

    private static void spellTypes(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)
                || all(types).filter(type -> !type.asText().equals("null")).count() < 2
                || OTHER_MEANING.stream().anyMatch(schema::has)) {
            return;
        }
        ObjectNode said = schema.deepCopy();
        said.remove(REMARKS);
        said.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.startsWith("x-"))
                .forEach(schema::remove);
        ArrayNode branches = schema.putArray("anyOf");
        int number = 0;
        for (JsonNode type : types) {
            ObjectNode branch = said.deepCopy().put("type", type.asText());
            branch.put(SpecDocument.ORIGIN, schema.get(SpecDocument.ORIGIN).asText() + "/type/" + number++);
            branches.add(branch);
        }
    }
}
