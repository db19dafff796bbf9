package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A parameter outside the body.
 *
 * @param name the name on the wire; unique together with {@code in}
 */
public record Parameter(
        String name,
        ParameterLocation in,
        Type type,
        boolean required,
        Constraints constraints,
        @Nullable Literal defaultValue,
        @Nullable Literal example,
        @Nullable String description,
        boolean deprecated) {}
