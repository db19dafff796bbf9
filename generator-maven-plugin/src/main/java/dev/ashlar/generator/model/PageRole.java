package dev.ashlar.generator.model;

/** What a property of a page envelope says. */
public enum PageRole {
    /** The rows. */
    ITEMS,
    /** Number of rows that match in all. */
    TOTAL,
    /** Number of pages in all. */
    TOTAL_PAGES,
    /** Number of this page, counted as the page parameter counts. */
    PAGE,
    /** Maximum number of rows of a page, as applied. */
    SIZE,
    /** Rows before the first of this page. */
    OFFSET,
    /** Number of rows on this page. */
    COUNT,
    /** Whether there are more rows behind this page. */
    HAS_NEXT,
    /** Whether there are rows before this page. */
    HAS_PREVIOUS,
    /** The cursor of the next page; absent on the last. */
    NEXT_CURSOR,
    /** The cursor of the page before; absent on the first. */
    PREVIOUS_CURSOR
}
