package dev.ashlar.test.conformance;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of all the values that a schema allows.
 *
 * @param choice which of several schemas, where one may be chosen
 */
record Variant(Kind kind, int choice) {

    /** What a value is like. */
    enum Kind {
        /** All members, and values from the middle. */
        TYPICAL,
        /** What the document gives as an example. */
        EXAMPLE,
        /** The members that must be there. */
        LEAST,
        /** All members, at the lower bounds. */
        LOW,
        /** All members, at the upper bounds. */
        HIGH
    }

    private static final int CHOICES = 4;

    /** The order in which they are tried. */
    static List<Variant> all() {
        return Stream.concat(
                        Stream.of(Kind.values()).map(kind -> new Variant(kind, 0)),
                        IntStream.range(1, CHOICES).mapToObj(choice -> new Variant(Kind.TYPICAL, choice)))
                .toList();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case TYPICAL -> choice == 0 ? "all members" : "choice " + (choice + 1);
            case EXAMPLE -> "the example";
            case LEAST -> "required members";
            case LOW -> "lower bounds";
            case HIGH -> "upper bounds";
        };
    }
}
