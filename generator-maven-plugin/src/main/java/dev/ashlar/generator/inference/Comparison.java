package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
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

    private Comparison() {}

    static boolean isOrdered(Type type) {
        return type instanceof ScalarType scalar && ORDERED.contains(scalar);
    }

    /** Whether one value, or each of a list of values, can equal the stored one. */
    static boolean isAlike(Type asked, Type stored, SchemaCatalog schemas) {
        Type value = asked instanceof ListType list ? list.element() : asked;
        if (stored instanceof ScalarType scalar) {
            return !UNCOMPARABLE.contains(scalar) && LookupRule.isAlike(value, stored);
        }
        return schemas.enumeration(stored).isPresent() && new TypeMatch(schemas).same(value, stored);
    }
}
