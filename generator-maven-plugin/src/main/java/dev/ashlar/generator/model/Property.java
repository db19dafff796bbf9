package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object.
 *
 * @param name the name on the wire
 * @param required whether the document requires it to be present
 * @param nullable whether {@code null} is a legal value
 * @param access the direction in which it travels
 * @param defaultValue the declared default
 * @param example the declared example
 * @param sensitive whether the document keeps it out of whatever is written down, such as logs
 */
public record Property(
        String name,
        Type type,
        boolean required,
        boolean nullable,
        Access access,
        Constraints constraints,
        @Nullable Literal defaultValue,
        @Nullable Literal example,
        @Nullable String description,
        boolean deprecated,
        boolean sensitive) {}
