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

    Judged<Key> judge(Candidate candidate) {
        Optional<Property> property = property(candidate);
        if (property.isEmpty()) {
            return Judged.accepted(new Key("id", ScalarType.INT64, KeySource.GENERATED, true));
        }
        String name = property.get().name();
        ScalarType type = (ScalarType) property.get().type();
        KeySource source = source(candidate, name, type);
        boolean made = type == ScalarType.STRING && source != KeySource.ASSIGNED;
        Optional<String> doubt = made ? doubt(candidate, property.get()) : Optional.empty();
        return doubt.<Judged<Key>>map(reason -> Judged.refused(
                        "key",
                        "No request must give the " + name + " of a new " + candidate.name() + ", and " + reason
                                + "; say how it is made by writing the operations"))
                .orElseGet(() -> Judged.accepted(new Key(name, type, source, false)));
    }

    /** Why the server cannot make up that text: a slug or a name has a meaning, an id must only differ. */
    private Optional<String> doubt(Candidate candidate, Property key) {
        if (!LookupRule.isId(key)) {
            return Optional.of("a text that is no id cannot be made up");
        }
        return Stream.concat(Stream.of(key), inputs(candidate).flatMap(input -> input.property(key.name()).stream()))
                .flatMap(property -> UuidText.obstacle(property.constraints()).stream())
                .findFirst()
                .map(bound -> "its " + bound + " allows no UUID");
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
