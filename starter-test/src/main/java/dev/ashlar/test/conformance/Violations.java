package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.SchemaRules.Reader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks one rule of a schema at a time. What it hands out the validator refuses. */
final class Violations {

    private static final int DEEPEST = 5;
    private static final int LONGEST = 20_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SchemaRules rules;

    Violations(SchemaRules rules) {
        this.rules = rules;
    }

    /**
     * What is invalid about as little as possible.
     *
     * @param valid a value that the schema allows
     */
    Stream<Violation> of(Place schema, JsonNode valid) {
        return at("", schema, valid, 0).filter(violation -> rules.refuses(schema, violation.value(), Reader.SERVER));
    }

    private Stream<Violation> at(String place, Place schema, JsonNode valid, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        Shape shape = fitting(schema, valid);
        return Stream.of(
                        ofType(valid),
                        ofEnum(shape, valid),
                        valid.isString() ? ofText(shape, valid.stringValue()) : Stream.<Violation>empty(),
                        valid.isNumber() ? ofNumber(shape) : Stream.<Violation>empty(),
                        valid.isObject() ? ofObject(shape, (ObjectNode) valid) : Stream.<Violation>empty(),
                        valid.isArray() ? ofArray(shape, (ArrayNode) valid) : Stream.<Violation>empty(),
                        inside(place, shape, valid, depth))
                .flatMap(found -> found)
                .map(violation -> violation.at(place));
    }

    /** With the choices made that the value is one of. */
    private Shape fitting(Place schema, JsonNode valid) {
        Shape shape = Shape.of(schema);
        for (int made = 0; made < DEEPEST && !shape.choices().isEmpty(); made++) {
            Optional<Place> choice = shape.choices().get(0).stream()
                    .filter(each -> rules.allows(each, valid, Reader.SERVER))
                    .findFirst();
            if (choice.isEmpty()) {
                return shape;
            }
            shape = shape.choosing(choice.get());
        }
        return shape;
    }

    private static Stream<Violation> ofType(JsonNode valid) {
        JsonNode other = valid.isObject() || valid.isArray()
                ? Json.NODES.stringNode("text")
                : Json.NODES.objectNode().put("not", "expected");
        return Stream.of(new Violation("of another type", other));
    }

    private static Stream<Violation> ofEnum(Shape shape, JsonNode valid) {
        return shape.value("enum").or(() -> shape.value("const")).stream()
                .map(values -> new Violation(
                        "not one of its values",
                        valid.isNumber() ? Json.NODES.numberNode(987_654) : Json.NODES.stringNode("no-such-value")));
    }

    private static Stream<Violation> ofText(Shape shape, String valid) {
        int least = shape.length("minLength").orElse(0);
        int most = shape.length("maxLength").orElse(LONGEST);
        String longer = valid.isEmpty() ? "a" : valid.substring(0, 1);
        return Stream.of(
                        Optional.of(new Violation(
                                        "too short",
                                        text(valid.substring(0, Math.min(valid.length(), Math.max(0, least - 1))))))
                                .filter(any -> least > 0),
                        Optional.of(new Violation(
                                        "too long",
                                        text(valid
                                                + longer.repeat(
                                                        Math.max(1, Math.min(most, LONGEST) + 1 - valid.length())))))
                                .filter(any -> most < LONGEST),
                        Optional.of(new Violation(
                                        "not matching its pattern", text("\u00b6".repeat(Math.max(1, valid.length())))))
                                .filter(any -> shape.keyword("pattern").isPresent()),
                        Optional.of(new Violation("not of its format", text("not a " + shape.text("format"))))
                                .filter(any -> shape.keyword("format").isPresent()),
                        Optional.of(new Violation("a number", Json.NODES.numberNode(7))))
                .flatMap(Optional::stream);
    }

    private static JsonNode text(String value) {
        return Json.NODES.stringNode(value);
    }

    private static Stream<Violation> ofNumber(Shape shape) {
        return Stream.of(
                        beyond(shape, "minimum", "too small", number -> number.subtract(BigDecimal.ONE)),
                        beyond(shape, "exclusiveMinimum", "at its lower bound", number -> number),
                        beyond(shape, "maximum", "too large", number -> number.add(BigDecimal.ONE)),
                        beyond(shape, "exclusiveMaximum", "at its upper bound", number -> number),
                        beyond(shape, "multipleOf", "no multiple", number -> number.multiply(HALF)),
                        Stream.of(new Violation("with a fraction", Json.NODES.numberNode(new BigDecimal("1.5")))),
                        Stream.of(new Violation("text", text("many"))))
                .flatMap(found -> found);
    }

    private static Stream<Violation> beyond(
            Shape shape, String keyword, String what, UnaryOperator<BigDecimal> further) {
        return shape.number(keyword).stream()
                .map(number -> new Violation(what, Json.NODES.numberNode(further.apply(number))));
    }

    /** Without a member that must be there, and with null for it; of others, null may mean that they are not there. */
    private static Stream<Violation> ofObject(Shape shape, ObjectNode valid) {
        Stream<Violation> missing = shape.required().stream().filter(valid::has).map(name -> {
            ObjectNode without = valid.deepCopy();
            without.remove(name);
            return Violation.missing("without " + name, without);
        });
        Stream<Violation> none = shape.required().stream()
                .filter(valid::has)
                .map(name ->
                        new Violation("with null for " + name, valid.deepCopy().putNull(name)));
        return Stream.of(missing, none, unknown(shape, valid)).flatMap(found -> found);
    }

    private static Stream<Violation> unknown(Shape shape, ObjectNode valid) {
        return shape.keyword("additionalProperties").stream()
                .filter(schema -> !schema.json().asBoolean(true))
                .map(schema ->
                        new Violation("with an unknown member", valid.deepCopy().put("noSuchMember", "any")));
    }

    private static Stream<Violation> ofArray(Shape shape, ArrayNode valid) {
        Stream<Violation> few = shape.length("minItems").stream()
                .filter(least -> least > 0 && least <= valid.size())
                .mapToObj(least -> new Violation("with too few items", first(valid, least - 1)));
        Stream<Violation> many = shape.length("maxItems").stream()
                .filter(most -> most < DEEPEST * 100 && !valid.isEmpty())
                .mapToObj(most -> new Violation("with too many items", filled(valid, most + 1)));
        Stream<Violation> same = Stream.of(valid)
                .filter(any -> shape.says("uniqueItems") && !valid.isEmpty())
                .map(any -> new Violation("with an item twice", filled(valid, valid.size() + 1)));
        return Stream.of(few, many, same).flatMap(found -> found);
    }

    private static ArrayNode first(ArrayNode items, int number) {
        ArrayNode first = Json.NODES.arrayNode();
        items.valueStream().limit(number).forEach(first::add);
        return first;
    }

    private static ArrayNode filled(ArrayNode items, int number) {
        ArrayNode filled = items.deepCopy();
        while (filled.size() < number) {
            filled.add(items.get(0));
        }
        return filled;
    }

    /** What is wrong with one part of it. */
    private Stream<Violation> inside(String place, Shape shape, JsonNode valid, int depth) {
        if (valid.isObject()) {
            return shape.properties().entrySet().stream()
                    .filter(property -> valid.has(property.getKey()))
                    .flatMap(property -> at(
                                    place + "/" + property.getKey(),
                                    property.getValue(),
                                    valid.get(property.getKey()),
                                    depth + 1)
                            .map(part -> part.of(Json.copy(valid).set(property.getKey(), part.value()))));
        }
        return shape.keyword("items").stream()
                .filter(items -> valid.isArray() && !valid.isEmpty())
                .flatMap(items -> at(place + "/0", items, valid.get(0), depth + 1)
                        .map(part -> {
                            ArrayNode array = ((ArrayNode) valid).deepCopy();
                            array.set(0, part.value());
                            return new Violation(part.what(), array);
                        }));
    }
}
