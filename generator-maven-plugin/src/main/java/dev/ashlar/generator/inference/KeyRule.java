package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Rule {@code key}: which property is the primary key, and who gives it. */
final class KeyRule {

    private final SchemaCatalog schemas;

    KeyRule(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /** A text that the server cannot make up is always given: by each create, or else by code. */
    Key find(Candidate candidate) {
        Optional<Property> property = property(candidate);
        if (property.isEmpty()) {
            return new Key("id", ScalarType.INT64, KeySource.GENERATED, true);
        }
        String name = property.get().name();
        ScalarType type = (ScalarType) property.get().type();
        KeySource source = source(candidate, name, type);
        boolean unmakeable = type == ScalarType.STRING && !isMakeable(candidate, property.get());
        return new Key(name, type, unmakeable ? KeySource.ASSIGNED : source, false);
    }

    /** A slug or a name has a meaning, an id must only differ; unless its bounds allow no UUID. */
    private boolean isMakeable(Candidate candidate, Property key) {
        return LookupRule.isId(key)
                && Stream.concat(
                                Stream.of(key), inputs(candidate).flatMap(input -> input.property(key.name()).stream()))
                        .allMatch(property ->
                                UuidText.obstacle(property.constraints()).isEmpty());
    }

    private Stream<ObjectSchema> inputs(Candidate candidate) {
        return candidate.creates().stream()
                .map(Exchange::input)
                .filter(Objects::nonNull)
                .map(Input::schema)
                .map(schemas::object);
    }

    private Optional<Property> property(Candidate candidate) {
        Optional<String> override =
                schemas.extensions(candidate.schema().name()).text(Extensions.KEY);
        Optional<Property> lookup = Optional.ofNullable(candidate.lookup()).flatMap(candidate.schema()::property);
        return override.flatMap(candidate.schema()::property)
                .or(() -> lookup.filter(LookupRule::isId))
                .or(() -> candidate.schema().property("id"))
                .filter(property -> LookupRule.isKey(property.type()))
                .or(() -> lookup);
    }

    private KeySource source(Candidate candidate, String key, ScalarType type) {
        List<Optional<Property>> given = inputs(candidate)
                .map(input -> input.property(key).filter(KeyRule::isWritable))
                .toList();
        if (given.isEmpty()) {
            return type == ScalarType.STRING ? KeySource.ASSIGNED : KeySource.GENERATED;
        }
        if (given.stream().allMatch(Optional::isEmpty)) {
            return KeySource.GENERATED;
        }
        boolean always = given.stream()
                .allMatch(property -> property.filter(Property::required).isPresent());
        return always && type == ScalarType.STRING ? KeySource.ASSIGNED : KeySource.ASSIGNABLE;
    }

    private static boolean isWritable(Property property) {
        return property.access() != Access.READ_ONLY;
    }
}
