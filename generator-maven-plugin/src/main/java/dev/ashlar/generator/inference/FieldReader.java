package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Protection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is stored in the columns of a row: every property over all schemas that is no relation. */
final class FieldReader {

    private final Storage storage;
    private final PasswordRule passwords;

    FieldReader(Storage storage) {
        this.storage = storage;
        this.passwords = new PasswordRule(storage.properties());
    }

    /**
     * @param filtered the names that declared filters use
     */
    List<Field> read(Draft draft, Set<String> filtered) {
        Stream<Field> shown = storage.properties().all(draft).stream()
                .filter(property -> storage.relations().isField(draft, property.name()))
                .map(property -> field(draft, property, filtered.contains(property.name())));
        return Stream.concat(shown, hidden(draft)).toList();
    }

    /** Whose a row is, where no property tells. */
    private Stream<Field> hidden(Draft draft) {
        return Belonging.KINDS.stream()
                .flatMap(kind -> Belonging.name(storage.schemas(), draft, kind.extension()).stream()
                        .filter(name -> storage.properties().all(draft).stream()
                                .noneMatch(property -> property.name().equals(name)))
                        .map(name -> Belonging.column(name, kind.origin())));
    }

    private Field field(Draft draft, Property property, boolean indexed) {
        List<Property> given = storage.properties().given(draft, property.name());
        FieldOrigin origin = origin(draft, property, given.isEmpty());
        Literal standard = standard(property, given);
        if (passwords.isHashed(draft, property)) {
            return hashed(draft, property, origin);
        }
        boolean key = draft.isKey(property);
        return new Field(
                property.name(),
                property.type(),
                key || isRequired(draft, property, origin, standard),
                constraints(draft, property, given),
                standard,
                !key && (draft.isLookedUp(property.name()) || isUnique(draft, property)),
                (indexed || origin.isBelonging()) && !key,
                origin,
                storage.properties().isEncrypted(draft, property) ? Protection.ENCRYPTED : Protection.NONE,
                property.description());
    }

    /** What the document says of a password holds for what clients give, not for the hash that is stored. */
    private Field hashed(Draft draft, Property property, FieldOrigin origin) {
        return new Field(
                property.name(),
                property.type(),
                isRequired(draft, property, origin, null),
                ConstraintReader.HASH,
                null,
                false,
                false,
                origin,
                Protection.HASHED,
                property.description());
    }

    private FieldOrigin origin(Draft draft, Property property, boolean isNeverGiven) {
        return Belonging.origin(storage.schemas(), draft, property.name())
                .orElseGet(() ->
                        isNeverGiven ? timed(draft, property).orElse(FieldOrigin.APPLICATION) : FieldOrigin.CLIENT);
    }

    /** What the server itself makes of a property that no request has to give. */
    static Optional<FieldOrigin> made(Storage storage, Draft draft, Property property) {
        return Belonging.origin(storage.schemas(), draft, property.name()).or(() -> timed(draft, property));
    }

    private static Optional<FieldOrigin> timed(Draft draft, Property property) {
        return draft.isKey(property) || draft.isLookedUp(property.name())
                ? Optional.empty()
                : Timestamps.origin(property).or(() -> RowVersions.origin(property));
    }

    /** A change must not make of a row what its own schema does not allow, whatever the change's schema says. */
    private static Constraints constraints(Draft draft, Property property, List<Property> given) {
        Constraints common = given.stream()
                .map(Property::constraints)
                .reduce(ConstraintReader::common)
                .orElse(property.constraints());
        return draft.schema()
                .property(property.name())
                .map(shown -> ConstraintReader.promised(shown.constraints(), common))
                .orElse(common);
    }

    private static @Nullable Literal standard(Property property, List<Property> given) {
        return Stream.concat(given.stream(), Stream.of(property))
                .map(Property::defaultValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isRequired(Draft draft, Property property, FieldOrigin origin, @Nullable Literal standard) {
        if (origin.isBelonging()) {
            return true;
        }
        boolean shown = draft.schema().property(property.name()).isPresent();
        if (property.nullable() || (shown && !property.required())) {
            return false;
        }
        return switch (origin) {
            case CLIENT -> storage.properties().isAlwaysGiven(draft, property.name());
            case CREATED_AT, UPDATED_AT, ROW_VERSION, OWNER, TENANT -> true;
            case APPLICATION -> standard != null;
        };
    }

    private boolean isUnique(Draft draft, Property property) {
        return storage.properties()
                .extension(draft, property.name(), Extensions.UNIQUE)
                .filter("true"::equals)
                .isPresent();
    }
}
