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
 * @param keyProperty the property beside it that shows, or gives, the key of the same row, such as {@code authorId} beside
 *     {@code author}; for a list the keys
 * @param form how {@code property} shows it
 * @param required whether every row has one (for the singular kinds)
 * @param mappedBy the relation on the target that owns the foreign key or the join table, when this is the other side of it
 * @param indexed whether a declared filter or a nested path uses it
 * @param why the rule that found it
 */
public record Relation(
        String name,
        RelationKind kind,
        String target,
        @Nullable String property,
        @Nullable String keyProperty,
        RelationForm form,
        boolean required,
        @Nullable String mappedBy,
        boolean indexed,
        Why why) {

    /** Whether that property of the schema shows or gives it. */
    public boolean isSeenIn(String schemaProperty) {
        return schemaProperty.equals(property) || schemaProperty.equals(keyProperty);
    }

    /** Whether it only shows what the target's rows say, so that nothing is changed here. */
    public boolean isInverse() {
        return mappedBy != null;
    }

    /** The same under another name. */
    public Relation named(String role) {
        return new Relation(role, kind, target, property, keyProperty, form, required, mappedBy, indexed, why);
    }

    /** The same as far as what operations do with it. */
    public Relation with(boolean always, boolean usedByQueries) {
        return new Relation(name, kind, target, property, keyProperty, form, always, mappedBy, usedByQueries, why);
    }
}
