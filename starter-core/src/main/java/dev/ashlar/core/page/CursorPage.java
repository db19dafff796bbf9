package dev.ashlar.core.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of keyset paging, and its envelope: {@code {"items": […], "next": "…", "previous": "…"}}.
 *
 * @param items the rows of this page, in the order asked for
 * @param next the cursor of the page after this one; {@code null}, and absent in JSON, on the last
 * @param previous the cursor of the page before this one; {@code null}, and absent in JSON, on the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CursorPage<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    /** Copies the rows. */
    public CursorPage {
        items = List.copyOf(items);
    }

    /** This page with each row turned into something else. */
    public <R> CursorPage<R> map(Function<? super T, ? extends R> mapper) {
        return new CursorPage<>(items.stream().<R>map(mapper).toList(), next, previous);
    }
}
