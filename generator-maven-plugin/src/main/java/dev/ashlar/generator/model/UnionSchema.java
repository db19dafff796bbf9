package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of several shapes: {@code oneOf} and {@code anyOf}.
 *
 * @param variants in the document's order, at least two, no two of one type; the variants of a union among them take its place
 * @param discriminator the text member by whose value objects are told apart; absent where none does
 */
public record UnionSchema(
        String name,
        String origin,
        @Nullable String description,
        List<Variant> variants,
        @Nullable String discriminator,
        boolean deprecated)
        implements Schema {

    public UnionSchema {
        variants = List.copyOf(variants);
    }

    /**
     * One of the shapes.
     *
     * @param constraints what a value of it must satisfy, where its type has no schema that says so
     * @param values of the discriminator that say it is this one; empty without a discriminator
     */
    public record Variant(Type type, Constraints constraints, List<String> values) {

        public Variant {
            values = List.copyOf(values);
        }
    }
}
