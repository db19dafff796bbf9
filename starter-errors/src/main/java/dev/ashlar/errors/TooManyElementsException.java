package dev.ashlar.errors;

import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A list or map in a JSON body has more elements than are accepted, or all of them together have. A deserializer throws
 * it; the answer is that of a body that is too complex, with a pointer to the list.
 */
public final class TooManyElementsException extends StreamConstraintsException {

    private static final long serialVersionUID = 1L;

    private final int maximum;

    private final boolean together;

    private TooManyElementsException(int maximum, boolean together) {
        super("More than %d elements".formatted(maximum));
        this.maximum = maximum;
        this.together = together;
    }

    /** One list or map has more than this many. */
    public static TooManyElementsException inOneList(int maximum) {
        return new TooManyElementsException(maximum, false);
    }

    /** All lists and maps of the body have more than this many together. */
    public static TooManyElementsException inBody(int maximum) {
        return new TooManyElementsException(maximum, true);
    }

    /** How many elements are accepted. */
    public int maximum() {
        return maximum;
    }

    /** Whether it is the body as a whole that has too many. */
    public boolean isOfBody() {
        return together;
    }
}
