package dev.ashlar.core.page;

import dev.ashlar.core.PageLimits;
import dev.ashlar.core.PageParameters;
import dev.ashlar.core.PageWindow;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages.
 *
 * @param style what a page's position is
 * @param parameters the names under which position and size are taken
 * @param firstPage the number of the first page, usually 0 or 1; of no meaning where rows are left out by number
 * @param limits how many rows a page holds
 */
public record PageScheme(Style style, PageParameters parameters, int firstPage, PageLimits limits) {

    /** What a page's position is. */
    public enum Style {

        /** The number of the page. */
        PAGE,

        /** The number of the rows to leave out. */
        OFFSET
    }

    /** The rows that position and size ask for; {@code null} is the first page, and the default size. */
    public PageWindow window(@Nullable Number position, @Nullable Number size) {
        return style == Style.PAGE
                ? PageWindow.ofPage(position, size, firstPage, limits, parameters)
                : PageWindow.ofOffset(position, size, limits, parameters);
    }
}
