package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.util.Optional;
import java.util.Set;

/** Which values can be compared with which. */
final class Comparison {

    private static final Set<ScalarType> ORDERED = Set.of(
            ScalarType.INT32,
            ScalarType.INT64,
            ScalarType.DECIMAL,
            ScalarType.FLOAT,
            ScalarType.DOUBLE,
            ScalarType.DATE,
            ScalarType.DATE_TIME);
    private static final Set<ScalarType> UNCOMPARABLE = Set.of(ScalarType.ANY, ScalarType.BINARY, ScalarType.BASE64);

    private static final Set<ScalarType> NUMBERS =
            Set.of(ScalarType.INT32, ScalarType.INT64, ScalarType.DECIMAL, ScalarType.FLOAT, ScalarType.DOUBLE);
    private static final Set<ScalarType> FRACTIONS = Set.of(ScalarType.DECIMAL, ScalarType.FLOAT, ScalarType.DOUBLE);

    private Comparison() {}

    /** Whether the value can bound the stored one: also a whole number a fraction, and a day the moments in it. */
    static boolean isBound(Type asked, Type stored) {
        return isOrdered(asked)
                && (LookupRule.isAlike(asked, stored)
                        || (isAmong(asked, NUMBERS) && isAmong(stored, FRACTIONS))
                        || (asked == ScalarType.DATE && stored == ScalarType.DATE_TIME));
    }

    /** Whether one value, or each of a list of values, can equal the stored one. */
    static boolean isAlike(Type asked, Type stored, SchemaCatalog schemas) {
        Type value = asked instanceof ListType list ? list.element() : asked;
        Optional<EnumSchema> choice = schemas.enumeration(value);
        if (stored instanceof ScalarType scalar) {
            Type base = choice.map(found -> (Type) found.base()).orElse(value);
            return !UNCOMPARABLE.contains(scalar) && LookupRule.isAlike(base, stored);
        }
        return choice.isPresent()
                && schemas.enumeration(stored)
                        .filter(all -> all.base() == choice.get().base())
                        .filter(all -> all.values().containsAll(choice.get().values()))
                        .isPresent();
    }

    private static boolean isOrdered(Type type) {
        return isAmong(type, ORDERED);
    }

    private static boolean isAmong(Type type, Set<ScalarType> scalars) {
        return type instanceof ScalarType scalar && scalars.contains(scalar);
    }
}
