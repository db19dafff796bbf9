package dev.ashlar.core;

/**
 * The names under which a list takes its paging, so that a problem names the parameter the caller wrote.
 *
 * @param position the parameter that says where the page starts
 * @param size the parameter that says how many rows it holds
 */
public record PageParameters(String position, String size) {

    /** {@code page} and {@code size}. */
    public static final PageParameters PAGE_AND_SIZE = new PageParameters("page", "size");

    /** {@code offset} and {@code limit}. */
    public static final PageParameters OFFSET_AND_LIMIT = new PageParameters("offset", "limit");

    /** {@code cursor} and {@code limit}. */
    public static final PageParameters CURSOR_AND_LIMIT = new PageParameters("cursor", "limit");
}
