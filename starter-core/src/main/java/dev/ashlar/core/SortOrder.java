package dev.ashlar.core;

/**
 * One criterion of a list's order.
 *
 * @param property the property to sort by, as the storage names it (a path such as {@code owner.name} is possible)
 * @param direction whether the smallest or the largest value comes first
 */
public record SortOrder(String property, Direction direction) {

    /** Which value comes first. */
    public enum Direction {

        /** The smallest value first. */
        ASCENDING,

        /** The largest value first. */
        DESCENDING
    }

    /** The order that begins with the smallest value. */
    public static SortOrder ascending(String property) {
        return new SortOrder(property, Direction.ASCENDING);
    }

    /** The order that begins with the largest value. */
    public static SortOrder descending(String property) {
        return new SortOrder(property, Direction.DESCENDING);
    }
}
