package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code x-ashlar-owner} and {@code x-ashlar-tenant}: the property, or else the column, that says whose a row is. */
final class Belonging {

    /** The extensions, and what they say of the value. */
    static final List<Kind> KINDS =
            List.of(new Kind(Extensions.OWNER, FieldOrigin.OWNER), new Kind(Extensions.TENANT, FieldOrigin.TENANT));

    /** What the name of a caller can be. */
    static final Set<ScalarType> TYPES = Set.of(ScalarType.STRING);

    private Belonging() {}

    /** An extension, and what the value is that it names. */
    record Kind(String extension, FieldOrigin origin) {}

    /** What a property says of its row's belonging. */
    static Optional<FieldOrigin> origin(SchemaCatalog schemas, Draft draft, String property) {
        return KINDS.stream()
                .filter(kind -> name(schemas, draft, kind.extension())
                        .filter(property::equals)
                        .isPresent())
                .map(Kind::origin)
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
