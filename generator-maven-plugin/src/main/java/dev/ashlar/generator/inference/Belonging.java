package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.ScalarType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code x-ashlar-owner}: the property, or else the column, that says whose a row is. */
final class Belonging {

    /** The extensions, and what they say of the value. */
    static final Map<String, FieldOrigin> EXTENSIONS = Map.of(Extensions.OWNER, FieldOrigin.OWNER);

    /** What the name of a caller can be. */
    static final Set<ScalarType> TYPES = Set.of(ScalarType.STRING);

    private Belonging() {}

    /** What a property says of its row's belonging. */
    static Optional<FieldOrigin> origin(SchemaCatalog schemas, Draft draft, String property) {
        return EXTENSIONS.entrySet().stream()
                .filter(extension -> name(schemas, draft, extension.getKey())
                        .filter(property::equals)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The name that an extension gives. */
    static Optional<String> name(SchemaCatalog schemas, Draft draft, String extension) {
        return schemas.extensions(draft.schema().name()).text(extension);
    }

    /** A column that no property shows. */
    static Field column(String name, FieldOrigin origin) {
        return new Field(
                name, ScalarType.STRING, true, Constraints.NONE, null, false, true, origin, Protection.NONE, null);
    }
}
