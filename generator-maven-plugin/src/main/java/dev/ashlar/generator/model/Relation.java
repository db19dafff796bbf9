package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A reference from one resource to another.
 *
 * @param name the role, such as {@code owner}, {@code type} or {@code pets}; unique among the resource's relations and fields
 * @param kind cardinality, seen from the resource that has the relation
 * @param target name of the other resource
 * @param property the schema property that shows it, such as {@code ownerId}; absent when only a path tells, as in
 *     {@code /books/{bookId}/reviews}
 * @param form how that property shows it
 * @param required whether every row has one (for the singular kinds)
 * @param mappedBy for {@link RelationKind#ONE_TO_MANY} the relation on the target that owns the foreign key
 * @param indexed whether a declared filter or a nested path uses it
 * @param why the rule that found it
 */
public record Relation(
        String name,
        RelationKind kind,
        String target,
        @Nullable String property,
        RelationForm form,
        boolean required,
        @Nullable String mappedBy,
        boolean indexed,
        Why why) {}
