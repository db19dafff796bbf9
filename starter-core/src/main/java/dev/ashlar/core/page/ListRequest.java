package dev.ashlar.core.page;

import dev.ashlar.core.PageWindow;
import dev.ashlar.core.page.PageScheme.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about the page it wants. In a handler method's parameters it is read from the request.
 *
 * @param window the rows of the page
 * @param scheme how the list is cut into pages
 * @param counted whether the answer says how many rows the whole list has
 */
public record ListRequest(PageWindow window, PageScheme scheme, boolean counted) {

    /** The answer without a total. */
    public <T> ListPage<T> page(List<T> items, boolean hasNext) {
        return page(items, null, hasNext);
    }

    /** The answer with a total. */
    public <T> ListPage<T> page(List<T> items, long total) {
        return page(items, total, window.hasNext(total));
    }

    private <T> ListPage<T> page(List<T> items, @Nullable Long total, boolean hasNext) {
        return scheme.style() == Style.PAGE
                ? new ListPage<>(items, window.pageNumber(scheme.firstPage()), null, window.limit(), total, hasNext)
                : new ListPage<>(items, null, window.offset(), window.limit(), total, hasNext);
    }
}
