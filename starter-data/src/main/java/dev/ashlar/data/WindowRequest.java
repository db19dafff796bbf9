package dev.ashlar.data;

import dev.ashlar.core.PageWindow;
import dev.ashlar.core.SortOrder;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A {@link PageWindow} as Spring Data takes it. Unlike a page request it may start at any row, and its order always
 * ends with the key, so that no row is shown twice or never when others are equal in the order asked for.
 */
public final class WindowRequest implements Pageable {

    private final PageWindow window;

    private final Sort sort;

    private WindowRequest(PageWindow window, Sort sort) {
        this.window = window;
        this.sort = sort;
    }

    /**
     * The rows of a window in an order that leaves nothing open.
     *
     * @param order the order asked for, may be empty
     * @param keyProperty the entity's unique property that decides between equal rows
     */
    public static WindowRequest of(PageWindow window, List<SortOrder> order, String keyProperty) {
        Sort asked = Sort.by(order.stream().map(WindowRequest::order).toList());
        boolean decided =
                order.stream().anyMatch(criterion -> criterion.property().equals(keyProperty));
        return new WindowRequest(window, decided ? asked : asked.and(Sort.by(keyProperty)));
    }

    private static Sort.Order order(SortOrder order) {
        return switch (order.direction()) {
            case ASCENDING -> Sort.Order.asc(order.property());
            case DESCENDING -> Sort.Order.desc(order.property());
        };
    }

    @Override
    public int getPageNumber() {
        return Math.toIntExact(getOffset() / getPageSize());
    }

    @Override
    public int getPageSize() {
        return window.limit();
    }

    /** The rows before the window. JPA counts them in an int, and no list goes that far. */
    @Override
    public long getOffset() {
        return Math.min(window.offset(), Integer.MAX_VALUE);
    }

    @Override
    public Sort getSort() {
        return sort;
    }

    @Override
    public WindowRequest next() {
        return startingAt(getOffset() + getPageSize());
    }

    @Override
    public WindowRequest previousOrFirst() {
        return startingAt(Math.max(0, getOffset() - getPageSize()));
    }

    @Override
    public WindowRequest first() {
        return startingAt(0);
    }

    @Override
    public WindowRequest withPage(int pageNumber) {
        return startingAt((long) pageNumber * getPageSize());
    }

    @Override
    public boolean hasPrevious() {
        return getOffset() > 0;
    }

    private WindowRequest startingAt(long offset) {
        return new WindowRequest(new PageWindow(offset, window.limit()), sort);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowRequest that && window.equals(that.window) && sort.equals(that.sort);
    }

    @Override
    public int hashCode() {
        return 31 * window.hashCode() + sort.hashCode();
    }

    @Override
    public String toString() {
        return "rows %d+%d by %s".formatted(getOffset(), getPageSize(), sort);
    }
}
