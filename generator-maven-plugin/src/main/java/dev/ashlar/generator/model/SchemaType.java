package dev.ashlar.generator.model;

/**
 * A value of a named schema.
 *
 * @param schema the name of a {@link Schema} in the Blueprint
 */
public record SchemaType(String schema) implements Type {}
