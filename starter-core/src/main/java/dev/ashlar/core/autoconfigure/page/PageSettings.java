package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.PageLimits;
import dev.ashlar.core.PageParameters;
import dev.ashlar.core.page.PageScheme;
import dev.ashlar.core.page.PageScheme.Style;
import dev.ashlar.core.page.PagedBy;
import dev.ashlar.core.page.TotalCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What the properties say of pages, and what one list says otherwise. */
record PageSettings(PageProperties properties, @Nullable PagedBy own) {

    PageScheme scheme() {
        Style style = own != null && own.style().length > 0 ? own.style()[0] : properties.style();
        PageParameters usual = style == Style.PAGE ? PageParameters.PAGE_AND_SIZE : PageParameters.OFFSET_AND_LIMIT;
        return new PageScheme(style, names(properties.pageParameter(), usual), firstPage(), limits());
    }

    /** Of lists with cursors. */
    PageParameters cursorNames() {
        return names(properties.cursorParameter(), PageParameters.CURSOR_AND_LIMIT);
    }

    PageLimits limits() {
        int maximum = own != null && own.maximumSize() > 0 ? own.maximumSize() : properties.maximumSize();
        int standard =
                own != null && own.defaultSize() > 0 ? own.defaultSize() : Math.min(properties.defaultSize(), maximum);
        return new PageLimits(standard, maximum);
    }

    TotalCount total() {
        return own != null && own.total().length > 0 ? own.total()[0] : properties.total();
    }

    private int firstPage() {
        return own != null && own.firstPage() >= 0 ? own.firstPage() : properties.firstPage();
    }

    private PageParameters names(@Nullable String position, PageParameters usual) {
        return new PageParameters(
                name(own == null ? "" : own.position(), position, usual.position()),
                name(own == null ? "" : own.size(), properties.sizeParameter(), usual.size()));
    }

    private static String name(String own, @Nullable String configured, String usual) {
        return StringUtils.hasLength(own) ? own : Objects.requireNonNullElse(configured, usual);
    }
}
