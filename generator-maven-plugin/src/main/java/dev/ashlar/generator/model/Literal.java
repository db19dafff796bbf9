package dev.ashlar.generator.model;

/**
 * A value given in the document: a default or an example.
 *
 * @param value a {@link String}, {@link java.math.BigDecimal}, {@link Boolean}, {@code List} or {@code Map} of such values;
 *     dates, UUIDs and the like in their text form
 */
public record Literal(Object value) {}
