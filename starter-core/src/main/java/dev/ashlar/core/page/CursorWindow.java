package dev.ashlar.core.page;

import dev.ashlar.core.PageLimits;
import dev.ashlar.core.PageParameters;
import dev.ashlar.core.PageWindow;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that one response of keyset paging holds: so many, from where a cursor points. In a handler method's
 * parameters it is read from the request.
 *
 * @param cursor the token that the page before or after gave out, {@code null} for the first page
 * @param limit the rows of the page at most, from 1
 * @param parameter the query parameter that holds the cursor, which problems name
 * @param arguments what else the request says about the list; a cursor is good only where this is the same
 */
public record CursorWindow(@Nullable String cursor, int limit, String parameter, String arguments) {

    /** The window of a request with the parameters {@code cursor} and {@code limit}. */
    public static CursorWindow of(@Nullable String cursor, @Nullable Number limit, PageLimits limits) {
        return of(cursor, limit, limits, PageParameters.CURSOR_AND_LIMIT);
    }

    /** The window of a request whose parameters have names of their own. */
    public static CursorWindow of(
            @Nullable String cursor, @Nullable Number limit, PageLimits limits, PageParameters names) {
        int rows = PageWindow.ofOffset(null, limit, limits, names).limit();
        return new CursorWindow(cursor == null || cursor.isEmpty() ? null : cursor, rows, names.position(), "");
    }

    /** The same window, good only where all these are the same again: which list it is, and its filters. */
    public CursorWindow boundTo(@Nullable Object... filters) {
        return new CursorWindow(cursor, limit, parameter, arguments + text(Arrays.asList(filters)));
    }

    /** The pages of this size that {@code total} rows fill. */
    public int totalPages(long total) {
        return new PageWindow(0, limit).totalPages(total);
    }

    /** Tells {@code "a, b"} from {@code "a"} and {@code "b"} by the lengths. */
    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(CursorWindow::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Object[] values) {
            return text(Arrays.asList(values));
        }
        String text = String.valueOf(value);
        return value == null ? text : text.length() + ":" + text;
    }
}
