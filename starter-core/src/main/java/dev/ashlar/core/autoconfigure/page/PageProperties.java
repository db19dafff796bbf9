package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageLimits;
import dev.ashlar.core.autoconfigure.PropertyBounds;
import dev.ashlar.core.page.PageScheme.Style;
import dev.ashlar.core.page.TotalCount;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of lists whose handler methods take a ListRequest, a PageWindow or a CursorWindow.
 *
 * @param enabled Whether these types are read from requests.
 * @param links Whether responses that are pages have Link headers.
 * @param style Whether pages are numbered, or told by the rows to leave out.
 * @param pageParameter Name of the parameter that says where a page starts. By default "page" or "offset", after the style.
 * @param sizeParameter Name of the parameter that says how many rows a page holds. By default "size" where pages are
 *     numbered, else "limit".
 * @param cursorParameter Name of the parameter that holds a cursor.
 * @param total Whether the rows of the whole list are counted.
 * @param totalParameter Name of the parameter that asks for the total.
 * @param defaultSize Rows of a page whose size the caller left open.
 * @param maximumSize Maximum rows of a page; a larger wish is answered with this many.
 * @param firstPage Number of the first page.
 */
@ConfigurationProperties("ashlar.core.pages")
record PageProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean links,
        @DefaultValue("page") Style style,
        @Nullable String pageParameter,
        @Nullable String sizeParameter,
        @DefaultValue("cursor") String cursorParameter,
        @DefaultValue("withTotal") String totalParameter,
        @DefaultValue("20") int defaultSize,
        @DefaultValue("100") int maximumSize,
        @DefaultValue("1") int firstPage,
        @DefaultValue("none") TotalCount total) {

    /** Refuses limits that contradict each other, at the start. */
    PageProperties {
        new PageLimits(defaultSize, maximumSize);
        PropertyBounds.atLeast(0, "ashlar.core.pages.first-page", firstPage);
    }
}
