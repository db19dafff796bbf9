package dev.ashlar.test.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema says in all: what it refers to and the parts of its {@code allOf} put together. */
final class Shape {

    private final Map<String, Place> keywords = new LinkedHashMap<>();
    private final Map<String, Place> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<List<Place>> choices = new ArrayList<>();
    private final Map<String, String> pinned = new LinkedHashMap<>();
    private final Set<String> merged = new HashSet<>();

    private Shape() {}

    static Shape of(Place schema) {
        Shape shape = new Shape();
        shape.merge(schema);
        return shape;
    }

    /** What it and that schema say, which is one of its choices or of its kinds. */
    Shape choosing(Place choice) {
        Shape shape = new Shape();
        shape.keywords.putAll(keywords);
        shape.properties.putAll(properties);
        shape.required.addAll(required);
        shape.choices.addAll(choices.subList(Math.min(1, choices.size()), choices.size()));
        shape.merged.addAll(merged);
        shape.pinned.putAll(pinned);
        Discriminators.property(this)
                .ifPresent(property ->
                        Discriminators.name(this, choice).ifPresent(name -> shape.pinned.put(property, name)));
        shape.merge(choice);
        return shape;
    }

    /** The members whose value follows from what was chosen. */
    Map<String, String> pinned() {
        return pinned;
    }

    private void merge(Place schema) {
        if (!merged.add(schema.key())) {
            return;
        }
        if (schema.isReference()) {
            merge(schema.referred());
        }
        schema.names().forEach(name -> add(name, schema.member(name)));
    }

    private void add(String name, Place value) {
        switch (name) {
            case "allOf" -> value.elements().forEach(this::merge);
            case "oneOf", "anyOf" -> choices.add(value.elements().toList());
            case "properties" -> value.names().forEach(property -> properties.put(property, value.member(property)));
            case "required" ->
                value.elements()
                        .forEach(property -> required.add(property.json().asString()));
            default -> keywords.merge(name, value, (one, other) -> Keywords.stricter(name, one, other));
        }
    }

    Optional<Place> keyword(String name) {
        return Optional.ofNullable(keywords.get(name));
    }

    Optional<JsonNode> value(String name) {
        return keyword(name).map(Place::json);
    }

    String text(String name) {
        return value(name).map(value -> value.asString("")).orElse("");
    }

    boolean says(String name) {
        return value(name).map(value -> value.asBoolean(false)).orElse(false);
    }

    Optional<BigDecimal> number(String name) {
        return value(name).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    OptionalInt length(String name) {
        return number(name)
                .map(length -> OptionalInt.of(
                        length.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue()))
                .orElse(OptionalInt.empty());
    }

    Map<String, Place> properties() {
        return properties;
    }

    Optional<Place> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    boolean requires(String property) {
        return required.contains(property);
    }

    Set<String> required() {
        return required;
    }

    /** What is still to be chosen: one of each list. */
    List<List<Place>> choices() {
        return choices;
    }

    /** Whether something may be chosen, in it or in its members. */
    boolean hasChoices() {
        return isChoice() || properties.values().stream().map(Shape::of).anyMatch(Shape::isChoice);
    }

    private boolean isChoice() {
        boolean ofItems =
                keyword("items").map(Shape::of).filter(Shape::isChoice).isPresent();
        return ofItems
                || !choices.isEmpty()
                || types().size() > 1
                || !Discriminators.kinds(this).isEmpty();
    }

    /** The types that it allows, {@code null} apart; those that its keywords tell of where it says none. */
    List<String> types() {
        List<String> said = value("type").stream()
                .flatMap(type -> type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asString)
                .filter(type -> !type.equals("null"))
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        boolean hasMembers = !properties.isEmpty() || !required.isEmpty();
        return hasMembers ? List.of("object") : Keywords.types(keywords.keySet());
    }

    /** Whether it is a text that nothing restricts. */
    boolean isFreeText() {
        return types().contains("string")
                && !Keywords.restrictText(keywords.keySet())
                && !keywords.containsKey("enum")
                && !keywords.containsKey("const");
    }
}
