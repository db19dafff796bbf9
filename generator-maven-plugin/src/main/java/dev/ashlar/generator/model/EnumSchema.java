package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed set of values.
 *
 * @param base the type of the values: {@link ScalarType#STRING} or a number
 * @param values the values as they stand on the wire, numbers in their plain decimal form
 */
public record EnumSchema(
        String name, String origin, @Nullable String description, ScalarType base, List<String> values)
        implements Schema {

    public EnumSchema {
        values = List.copyOf(values);
    }
}
