package dev.ashlar.core.autoconfigure;

import java.time.Duration;

/** Refuses values of properties that mean nothing, at the start and by the property's name. */
public final class PropertyBounds {

    private PropertyBounds() {}

    /** Throws an IllegalArgumentException for a value below the least one. */
    public static void atLeast(long least, String property, long value) {
        between(least, Long.MAX_VALUE, property, value);
    }

    /** Throws an IllegalArgumentException for a value below the least one or above the largest. */
    public static void between(long least, long largest, String property, long value) {
        if (value < least || value > largest) {
            String bound = value < least ? "at least " + least : "at most " + largest;
            throw new IllegalArgumentException("%s must be %s, but is %d".formatted(property, bound, value));
        }
    }

    /** Throws an IllegalArgumentException for no time, and for less. */
    public static void positive(String property, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(property + " must be above 0, but is " + value);
        }
    }
}
