package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties of a resource over all its schemas: the one that is read, then what only requests carry. */
final class DraftProperties {

    private final SchemaCatalog schemas;
    private final Map<String, List<Property>> all = new HashMap<>();

    DraftProperties(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    List<Property> all(Draft draft) {
        List<Property> known = all.get(draft.name());
        if (known == null) {
            known = collect(draft);
            all.put(draft.name(), known);
        }
        return known;
    }

    private List<Property> collect(Draft draft) {
        Map<String, Property> all = new LinkedHashMap<>();
        draft.schema().properties().forEach(property -> all.put(property.name(), property));
        inputs(draft)
                .forEach(input -> input.properties().stream()
                        .filter(property -> property.access() != Access.READ_ONLY)
                        .forEach(property -> all.putIfAbsent(property.name(), property)));
        return List.copyOf(all.values());
    }

    /** That property in each body that may give it. */
    List<Property> given(Draft draft, String property) {
        return inputs(draft).stream()
                .flatMap(input -> writable(input, property).stream())
                .toList();
    }

    /** Whether a row cannot be made without a value for it. */
    boolean isAlwaysGiven(Draft draft, String property) {
        return !draft.creates().isEmpty()
                && draft.creates().stream()
                        .allMatch(create -> input(create)
                                .flatMap(input -> writable(input, property))
                                .filter(given ->
                                        given.defaultValue() != null || (given.required() && !given.nullable()))
                                .isPresent());
    }

    List<ObjectSchema> inputs(Draft draft) {
        return draft.inputs().stream().map(schemas::object).toList();
    }

    Optional<ObjectSchema> input(Exchange exchange) {
        return Optional.ofNullable(exchange.input()).map(Input::schema).map(schemas::object);
    }

    /** The first thing that an author says of a property, in whichever schema it is said. */
    Optional<String> extension(Draft draft, String property, String name) {
        return Stream.concat(Stream.of(draft.schema().name()), draft.inputs().stream())
                .map(schema -> schemas.extensions(schema, property).text(name).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether its author says that it is stored encrypted. */
    boolean isEncrypted(Draft draft, Property property) {
        return extension(draft, property.name(), Extensions.ENCRYPTED)
                .filter("true"::equals)
                .isPresent();
    }

    /** Whether its author says that it refers to no other resource, or that it names a caller. */
    boolean isNoRelation(Draft draft, Property property) {
        return Belonging.origin(schemas, draft, property.name()).isPresent()
                || extension(draft, property.name(), Extensions.RELATION)
                        .filter("none"::equals)
                        .isPresent();
    }

    static Optional<Property> writable(ObjectSchema input, String property) {
        return input.property(property).filter(found -> found.access() != Access.READ_ONLY);
    }
}
