package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.SchemaRules.Reader;
import dev.ashlar.test.conformance.Variant.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that schemas allow, for requests. What it hands out the validator has seen. */
final class Values {

    private static final int DEEPEST = 16;
    private static final int SHALLOW = 3;
    private static final int MOST_CHOICES = 8;
    private static final int MOST_ELEMENTS = 20;
    private static final int MOST_MEMBERS = 300;

    private final SchemaRules rules;
    private final KnownRows rows;
    private final Texts texts;
    private final Numbers numbers;

    Values(SchemaRules rules, KnownRows rows, Random random) {
        this.rules = rules;
        this.rows = rows;
        this.texts = new Texts(random);
        this.numbers = new Numbers(random);
    }

    /** A value of that variant, or of another one where the schema has none of it; nothing where none could be made. */
    Optional<JsonNode> of(Place schema, Variant variant) {
        return Stream.of(
                        variant,
                        new Variant(Kind.TYPICAL, variant.choice()),
                        new Variant(Kind.EXAMPLE, variant.choice()),
                        new Variant(Kind.LEAST, variant.choice()),
                        new Variant(Kind.LEAST, variant.choice() + 1))
                .map(each -> new Making(each).value("", schema, 0))
                .filter(value -> rules.allows(schema, value, Reader.SERVER))
                .findFirst();
    }

    boolean allows(Place schema, JsonNode value) {
        return rules.allows(schema, value, Reader.SERVER);
    }

    /** Whether a text stands for a value of a schema. */
    boolean allows(Place schema, String text) {
        return rules.allows(schema, Json.NODES.stringNode(text), Reader.SERVER)
                || rules.allows(schema, Json.parsed(text), Reader.SERVER);
    }

    /** The making of one value. */
    private final class Making {

        private final Variant variant;
        private int members;

        Making(Variant variant) {
            this.variant = variant;
        }

        JsonNode value(String name, Place schema, int depth) {
            if (depth > DEEPEST || schema.json().isBoolean()) {
                return Json.NODES.stringNode("any");
            }
            if (variant.is(Kind.EXAMPLE)) {
                Optional<JsonNode> example = example(schema);
                if (example.isPresent()) {
                    return example.get();
                }
            }
            return rows.row(schema)
                    .filter(row -> depth > 0)
                    .map(row -> reference(row, schema))
                    .or(() -> rows.reference(name).filter(key -> rules.allows(schema, key, Reader.SERVER)))
                    .orElseGet(() -> made(name, chosen(Shape.of(schema)), depth));
        }

        private Optional<JsonNode> example(Place schema) {
            Shape shape = Shape.of(schema);
            return Stream.of(
                            shape.value("example").stream(),
                            shape.value("examples").stream().flatMap(JsonNode::valueStream),
                            shape.value("default").stream())
                    .flatMap(values -> values)
                    .filter(value -> rules.allows(schema, value, Reader.SERVER))
                    .findFirst();
        }

        /** What a client would send of a row that it has seen: its key, and what is its own to say. */
        private JsonNode reference(JsonNode row, Place schema) {
            Shape shape = Shape.of(schema);
            if (row.isArray()) {
                ArrayNode references = Json.NODES.arrayNode();
                shape.keyword("items")
                        .ifPresent(items -> row.valueStream()
                                .map(item -> reference(item, items))
                                .forEach(references::add));
                return references;
            } else if (!row.isObject() || shape.properties().isEmpty()) {
                return row;
            }
            ObjectNode reference = Json.NODES.objectNode();
            shape.properties().forEach((name, property) -> {
                if (row.has(name) && !Shape.of(property).says("readOnly")) {
                    reference.set(name, reference(row.get(name), property));
                }
            });
            return reference;
        }

        private Shape chosen(Shape shape) {
            List<Place> kinds = shape.choices().isEmpty() ? Discriminators.kinds(shape) : List.of();
            Shape chosen = kinds.isEmpty() ? shape : shape.choosing(kinds.get(variant.choice() % kinds.size()));
            for (int made = 0; made < MOST_CHOICES && !chosen.choices().isEmpty(); made++) {
                List<Place> choices = chosen.choices().get(0).stream()
                        .filter(choice -> !choice.text("type").equals("null"))
                        .toList();
                chosen = choices.isEmpty()
                        ? chosen.choosing(chosen.choices().get(0).get(0))
                        : chosen.choosing(choices.get(variant.choice() % choices.size()));
            }
            return chosen;
        }

        private JsonNode made(String name, Shape shape, int depth) {
            Optional<JsonNode> fixed = shape.value("const").or(() -> ofEnum(shape));
            if (fixed.isPresent()) {
                return fixed.get();
            }
            List<String> types = shape.types();
            String type = types.isEmpty() ? "string" : types.get(variant.choice() % types.size());
            return switch (type) {
                case "object" -> object(shape, depth);
                case "array" -> array(name, shape, depth);
                case "integer" -> numbers.of(shape, true, variant.kind());
                case "number" -> numbers.of(shape, false, variant.kind());
                case "boolean" -> Json.NODES.booleanNode(variant.is(Kind.HIGH));
                default -> Json.NODES.stringNode(texts.of(shape, variant.kind()));
            };
        }

        private Optional<JsonNode> ofEnum(Shape shape) {
            return shape.value("enum")
                    .map(values -> values.valueStream()
                            .filter(value -> !value.isNull())
                            .toList())
                    .filter(values -> !values.isEmpty())
                    .map(values -> values.get(variant.is(Kind.HIGH) ? values.size() - 1 : 0));
        }

        private ObjectNode object(Shape shape, int depth) {
            ObjectNode object = Json.NODES.objectNode();
            for (Map.Entry<String, Place> property : shape.properties().entrySet()) {
                boolean wanted = shape.requires(property.getKey()) || isWanted(depth);
                if (wanted && !Shape.of(property.getValue()).says("readOnly")) {
                    members++;
                    object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
                }
            }
            shape.required().stream()
                    .filter(name -> !shape.properties().containsKey(name))
                    .forEach(name -> object.set(name, additional(shape, name, depth)));
            int least = shape.length("minProperties").orElse(0);
            for (int number = 1; object.size() < least && number <= MOST_ELEMENTS; number++) {
                object.set("member" + number, additional(shape, "", depth));
            }
            shape.pinned().forEach(object::put);
            return object;
        }

        private JsonNode additional(Shape shape, String name, int depth) {
            return shape.keyword("additionalProperties")
                    .filter(schema -> schema.json().isObject())
                    .map(schema -> value(name, schema, depth + 1))
                    .orElseGet(() -> Json.NODES.stringNode("any"));
        }

        private boolean isWanted(int depth) {
            return !variant.is(Kind.LEAST) && depth < SHALLOW && members < MOST_MEMBERS;
        }

        private ArrayNode array(String name, Shape shape, int depth) {
            ArrayNode array = Json.NODES.arrayNode();
            shape.keyword("prefixItems").stream()
                    .flatMap(Place::elements)
                    .forEach(item -> array.add(value("", item, depth + 1)));
            Optional<Place> items = shape.keyword("items");
            int wanted = length(shape, depth);
            for (int tried = 0; array.size() < wanted && tried < 2 * MOST_ELEMENTS; tried++) {
                JsonNode item = items.map(schema -> value(name, schema, depth + 1))
                        .orElseGet(() -> Json.NODES.stringNode("any"));
                if (!shape.says("uniqueItems") || array.valueStream().noneMatch(item::equals)) {
                    array.add(item);
                }
            }
            return array;
        }

        private int length(Shape shape, int depth) {
            int least = shape.length("minItems").orElse(0);
            int most = Math.min(MOST_ELEMENTS, shape.length("maxItems").orElse(Math.max(least, 2)));
            return switch (variant.kind()) {
                case LOW, LEAST -> least;
                case HIGH -> depth < SHALLOW ? Math.max(least, most) : least;
                default -> Math.max(least, depth < SHALLOW ? Math.min(most, 1) : 0);
            };
        }
    }
}
