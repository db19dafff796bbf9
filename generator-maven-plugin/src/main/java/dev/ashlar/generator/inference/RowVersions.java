package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import java.util.Optional;
import java.util.Set;

/** Rule {@code row-version}: the whole number that says how often a row was changed, which starts at 0. */
final class RowVersions {

    private static final Set<String> NAMES =
            Set.of("version", "revision", "rowversion", "lockversion", "versionnumber", "revisionnumber");

    private RowVersions() {}

    static Optional<FieldOrigin> origin(Property property) {
        boolean isWhole = property.type() == ScalarType.INT32 || property.type() == ScalarType.INT64;
        return isWhole
                        && NAMES.contains(Words.of(property.name()).joined())
                        && property.defaultValue() == null
                        && allowsZero(property)
                ? Optional.of(FieldOrigin.ROW_VERSION)
                : Optional.empty();
    }

    private static boolean allowsZero(Property property) {
        Bound minimum = property.constraints().minimum();
        return minimum == null
                || minimum.value().signum() < 0
                || (minimum.value().signum() == 0 && !minimum.exclusive());
    }
}
