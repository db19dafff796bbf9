package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * What a body gives to a row.
 *
 * @param schema name of the object schema with the row's values
 * @param envelope name of the object schema around it, as in <code>{"article": {…}}</code>; absent when the body is the values
 * @param member the envelope's property that holds the values; absent without an envelope
 */
public record Input(
        String schema, @Nullable String envelope, @Nullable String member) {

    /** Name of the object schema that is the body. */
    public String root() {
        return envelope == null ? schema : envelope;
    }
}
