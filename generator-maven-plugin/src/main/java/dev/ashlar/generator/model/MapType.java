package dev.ashlar.generator.model;

/**
 * An object whose member names are free.
 *
 * @param value what each member's value is
 * @param constraints what each value must satisfy
 */
public record MapType(Type value, Constraints constraints) implements Type {}
