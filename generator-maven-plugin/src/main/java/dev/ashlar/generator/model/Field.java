package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A stored value of a resource.
 *
 * @param name the property's name on the wire
 * @param type a scalar, an enum, or something with parts, which is stored as one {@code jsonb} value
 * @param required whether every row has a value
 * @param constraints the strictest that the read and write schemas agree on
 * @param defaultValue what a create without the property stores
 * @param unique whether no two rows may share a value ({@code x-ashlar-unique}, or a look-up key)
 * @param indexed whether a declared filter uses it
 * @param origin where the value comes from
 * @param protection how it is kept from readers of the database
 */
public record Field(
        String name,
        Type type,
        boolean required,
        Constraints constraints,
        @Nullable Literal defaultValue,
        boolean unique,
        boolean indexed,
        FieldOrigin origin,
        Protection protection,
        @Nullable String description) {}
