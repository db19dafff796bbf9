package dev.ashlar.generator.model;

import java.math.BigDecimal;

/**
 * One end of a range of numbers.
 *
 * @param exclusive whether the value itself lies outside
 */
public record Bound(BigDecimal value, boolean exclusive) {}
