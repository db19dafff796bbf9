package dev.ashlar.generator.model;

/**
 * The primary key of a resource.
 *
 * @param name the field's name; one of the resource's fields unless it is a surrogate
 * @param type {@link ScalarType#UUID}, {@link ScalarType#INT32}, {@link ScalarType#INT64} or {@link ScalarType#STRING}
 * @param source who gives the value
 * @param surrogate whether no schema shows it: the resource has a key of ours only
 */
public record Key(String name, ScalarType type, KeySource source, boolean surrogate) {}
