package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.UnionSchema;
import java.util.List;

/**
 * The sealed interface that a union becomes.
 *
 * @param type in {@code <base>.api}
 * @param variants in the schema's order
 */
public record UnionPlan(UnionSchema schema, ClassName type, List<Variant> variants, Telling telling) {

    public UnionPlan {
        variants = List.copyOf(variants);
    }

    /** What tells which variant a JSON value is. */
    public sealed interface Telling {

        /** The value of that member. */
        record ByValue(String member) implements Telling {}

        /** Members: each variant requires one that no other has. */
        record ByMembers() implements Telling {}

        /** Nothing but that it fits. */
        record ByFit() implements Telling {}
    }

    /** A type that implements the interface. */
    public sealed interface Variant {

        /** What the schema says of it. */
        UnionSchema.Variant schema();

        /** The type itself. */
        ClassName type();
    }

    /** The record or enum of a schema. */
    public record Named(UnionSchema.Variant schema, ClassName type) implements Variant {}

    /**
     * A record around a value whose own type implements nothing.
     *
     * @param type inside the interface
     * @param value the type of the value, boxed, without annotations
     */
    public record Wrapped(UnionSchema.Variant schema, ClassName type, TypeName value) implements Variant {}
}
