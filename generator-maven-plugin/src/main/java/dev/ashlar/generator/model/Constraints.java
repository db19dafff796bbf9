package dev.ashlar.generator.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy beyond its type. Each part is absent when the document does not state it.
 *
 * @param minLength in characters
 * @param maxLength in characters
 * @param pattern ECMA-262 regular expression that must be found somewhere in the value, as JSON Schema has it
 * @param minItems for arrays the elements, for maps the members
 * @param maxItems for arrays the elements, for maps the members
 * @param only of a truth value the only one it may have
 */
public record Constraints(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        @Nullable BigDecimal multipleOf,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean uniqueItems,
        @Nullable TextFormat format,
        @Nullable Boolean only) {

    /** No constraint at all. */
    public static final Constraints NONE =
            new Constraints(null, null, null, null, null, null, null, null, false, null, null);
}
