package dev.ashlar.core.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, and its envelope: {@code {"items": […], "page": 1, "size": 20, "total": 57, "hasNext": true}}. What is
 * {@code null} is absent in JSON.
 *
 * @param items the rows of this page
 * @param page the page's number, where pages are numbered
 * @param offset the rows before this page, where pages are told by that
 * @param size the rows that a page holds at most
 * @param total the rows of the whole list, where they were counted
 * @param hasNext whether rows follow after this page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListPage<T>(
        List<T> items,
        @Nullable Long page,
        @Nullable Long offset,
        int size,
        @Nullable Long total,
        boolean hasNext) {

    /** Copies the rows. */
    public ListPage {
        items = List.copyOf(items);
    }

    /** This page with each row turned into something else. */
    public <R> ListPage<R> map(Function<? super T, ? extends R> mapper) {
        return new ListPage<>(items.stream().<R>map(mapper).toList(), page, offset, size, total, hasNext);
    }
}
