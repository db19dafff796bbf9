package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/** How a list is cut. Every list is bounded. */
public sealed interface Paging {

    /** Rows of a page when the client does not say. */
    int defaultSize();

    /** Most rows of a page. */
    int maximumSize();

    /** No parameter: the first {@code maximumSize} rows. */
    record None(int defaultSize, int maximumSize) implements Paging {}

    /**
     * By page number.
     *
     * @param page name of the query parameter
     * @param size name of the query parameter; absent when the size is fixed
     * @param first the number of the first page, 0 or 1
     */
    record ByPage(String page, @Nullable String size, int first, int defaultSize, int maximumSize) implements Paging {}

    /**
     * By the number of rows to skip.
     *
     * @param offset name of the query parameter; absent when only the limit is declared
     * @param limit name of the query parameter; absent when the size is fixed
     */
    record ByOffset(@Nullable String offset, @Nullable String limit, int defaultSize, int maximumSize)
            implements Paging {}

    /**
     * By an opaque cursor.
     *
     * @param cursor name of the query parameter
     * @param limit name of the query parameter; absent when the size is fixed
     */
    record ByCursor(String cursor, @Nullable String limit, int defaultSize, int maximumSize) implements Paging {}
}
