package dev.ashlar.generator.model;

/**
 * An array.
 *
 * @param element what each element is
 * @param constraints what each element must satisfy
 */
public record ListType(Type element, Constraints constraints) implements Type {}
