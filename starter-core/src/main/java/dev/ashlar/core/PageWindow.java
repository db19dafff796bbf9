package dev.ashlar.core;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that one response holds. Sizes above the maximum are answered with the maximum
 * (<a href="https://google.aip.dev/158">AIP-158</a>); a size below one or a position before the first row is the
 * caller's mistake and is refused as any invalid value is, with 422 and each such parameter named.
 *
 * @param offset the rows before the window, from 0
 * @param limit the rows of the window at most, from 1
 */
public record PageWindow(long offset, int limit) {

    public PageWindow {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "A window needs offset >= 0 and limit >= 1, but has %d and %d".formatted(offset, limit));
        }
    }

    /**
     * The window of a numbered page, taken from {@code page} and {@code size}.
     *
     * @param page the page's number, {@code null} for the first
     * @param size the rows of a page, {@code null} for the default
     * @param firstPage the number of the first page, usually 0 or 1
     */
    public static PageWindow ofPage(@Nullable Number page, @Nullable Number size, int firstPage, PageLimits limits) {
        return ofPage(page, size, firstPage, limits, PageParameters.PAGE_AND_SIZE);
    }

    /** The window of a numbered page whose parameters have names of their own. */
    public static PageWindow ofPage(
            @Nullable Number page, @Nullable Number size, int firstPage, PageLimits limits, PageParameters names) {
        WindowParameters given = new WindowParameters(names);
        long number = given.position(page, firstPage);
        int limit = given.size(size, limits);
        given.refuseErrors();
        return new PageWindow(saturatedProduct(number - firstPage, limit), limit);
    }

    /**
     * The window that starts after a number of rows, taken from {@code offset} and {@code limit}.
     *
     * @param offset the rows to leave out, {@code null} for none
     * @param limit the rows wanted, {@code null} for the default
     */
    public static PageWindow ofOffset(@Nullable Number offset, @Nullable Number limit, PageLimits limits) {
        return ofOffset(offset, limit, limits, PageParameters.OFFSET_AND_LIMIT);
    }

    /** The window that starts after a number of rows, whose parameters have names of their own. */
    public static PageWindow ofOffset(
            @Nullable Number offset, @Nullable Number limit, PageLimits limits, PageParameters names) {
        WindowParameters given = new WindowParameters(names);
        long rows = given.position(offset, 0);
        int size = given.size(limit, limits);
        given.refuseErrors();
        return new PageWindow(rows, size);
    }

    /** The first rows up to the maximum, for a list that declares no paging but stays bounded. */
    public static PageWindow whole(PageLimits limits) {
        return new PageWindow(0, limits.maximumSize());
    }

    /** The number of the page this window shows, where the first page has the number {@code firstPage}. */
    public long pageNumber(int firstPage) {
        return offset / limit + firstPage;
    }

    /** The pages of this size that {@code total} rows fill. */
    public int totalPages(long total) {
        return Math.toIntExact((total + limit - 1) / limit);
    }

    /** Whether rows follow after this window, of {@code total} in all. */
    public boolean hasNext(long total) {
        return offset < total && total - offset > limit;
    }

    private static long saturatedProduct(long pages, int size) {
        return pages > Long.MAX_VALUE / size ? Long.MAX_VALUE : pages * size;
    }
}
