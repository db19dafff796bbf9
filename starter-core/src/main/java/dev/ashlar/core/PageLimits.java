package dev.ashlar.core;

/**
 * How many rows one page of a list holds, when the caller does not say and at most.
 *
 * @param defaultSize the rows of a page whose size the caller left open, at least 1
 * @param maximumSize the rows of the largest page, at least {@code defaultSize}; a larger wish is answered with this many
 */
public record PageLimits(int defaultSize, int maximumSize) {

    /** 20 rows, 100 at most. */
    public static final PageLimits DEFAULT = new PageLimits(20, 100);

    public PageLimits {
        if (defaultSize < 1 || maximumSize < defaultSize) {
            throw new IllegalArgumentException(
                    "Page limits must satisfy 1 <= default size <= maximum size, but are %d and %d"
                            .formatted(defaultSize, maximumSize));
        }
    }
}
