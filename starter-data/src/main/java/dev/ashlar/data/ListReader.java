package dev.ashlar.data;

import dev.ashlar.core.SortOrder;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.CursorPosition;
import dev.ashlar.core.page.CursorSeal;
import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.core.page.ListPage;
import dev.ashlar.core.page.ListRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/**
 * Reads a page of a list, in any order and always bounded, for a response that is an envelope.
 *
 * <p>Call it in a transaction when the order of a list with cursors follows a relation ({@code owner.lastName}).
 */
public final class ListReader {

    private final CursorSeal seal;

    /** A reader whose cursors are made with this seal. */
    public ListReader(CursorSeal seal) {
        this.seal = seal;
    }

    /**
     * The rows of a numbered page that meet the filter; they are counted, in a statement more, only where the request says
     * so.
     *
     * @param order the order asked for, may be empty
     * @param keyProperty the entity's unique property that decides between equal rows
     */
    public <E> ListPage<E> read(
            JpaSpecificationExecutor<E> rows,
            Specification<E> filter,
            ListRequest request,
            List<SortOrder> order,
            String keyProperty) {
        WindowRequest window = WindowRequest.of(request.window(), order, keyProperty);
        if (request.counted()) {
            Page<E> page = rows.findAll(filter, window);
            return request.page(page.getContent(), page.getTotalElements());
        }
        Slice<E> slice = rows.findBy(filter, query -> query.slice(window));
        return request.page(slice.getContent(), slice.hasNext());
    }

    /**
     * The rows beside a cursor that meet the filter (keyset paging): rows that come and go in between neither shift the
     * rest nor show a row twice, and page 1000 costs what page 1 does. One statement; nothing is counted. Properties
     * without a value sort as the largest.
     *
     * @param window what the request asks for; a cursor is good only for the same order and arguments
     * @param order the order asked for, may be empty
     * @param keyProperty the entity's unique property that decides between equal rows, never null
     * @throws dev.ashlar.core.InvalidCursorException when the cursor is not one that this list has given out
     */
    public <E> CursorPage<E> read(
            JpaSpecificationExecutor<E> rows,
            Specification<E> filter,
            CursorWindow window,
            List<SortOrder> order,
            String keyProperty) {
        KeysetOrder keyset = KeysetOrder.of(order, keyProperty);
        String arguments = keyset.criteria() + window.arguments();
        String cursor = window.cursor();
        CursorPosition from = cursor == null ? null : seal.open(cursor, arguments, window.parameter());
        List<E> found = find(rows, filter, keyset, from, window);
        return new Cut<>(keyset, from, found, window.limit()).page(seal, arguments);
    }

    private static <E> List<E> find(
            JpaSpecificationExecutor<E> rows,
            Specification<E> filter,
            KeysetOrder order,
            @Nullable CursorPosition from,
            CursorWindow window) {
        KeysetOrder read = from != null && from.backward() ? order.reversed() : order;
        Specification<E> condition =
                from == null ? filter : filter.and(new KeysetCriterion<>(read, from, window.parameter()));
        return rows.findBy(
                condition,
                query -> query.sortBy(read.sort()).limit(window.limit() + 1).all());
    }

    /** The rows found, one more than the page holds when there are more, in the direction of reading. */
    private record Cut<E>(KeysetOrder order, @Nullable CursorPosition from, List<E> found, int limit) {

        CursorPage<E> page(CursorSeal seal, String arguments) {
            boolean backward = from != null && from.backward();
            boolean more = found.size() > limit;
            List<E> items = new ArrayList<>(more ? found.subList(0, limit) : found);
            if (backward) {
                Collections.reverse(items);
            }
            if (items.isEmpty()) {
                return new CursorPage<>(items, null, null);
            }
            boolean after = backward || more;
            boolean before = backward ? more : from != null;
            return new CursorPage<>(
                    items,
                    after ? seal.seal(position(items.get(items.size() - 1), false), arguments) : null,
                    before ? seal.seal(position(items.get(0), true), arguments) : null);
        }

        private CursorPosition position(E row, boolean backward) {
            return new CursorPosition(backward, order.values(row));
        }
    }
}
