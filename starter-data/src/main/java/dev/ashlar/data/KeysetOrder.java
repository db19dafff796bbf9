package dev.ashlar.data;

import dev.ashlar.core.SortOrder;
import dev.ashlar.core.SortOrder.Direction;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.util.DirectFieldAccessFallbackBeanWrapper;

/**
 * An order that leaves nothing open, for it ends with the key. A property without a value counts as the largest, which is
 * PostgreSQL's own order and so the order of its indexes.
 */
record KeysetOrder(List<SortOrder> criteria) {

    static KeysetOrder of(List<SortOrder> asked, String keyProperty) {
        List<SortOrder> criteria = new ArrayList<>();
        for (SortOrder criterion : asked) {
            criteria.add(criterion);
            if (criterion.property().equals(keyProperty)) {
                return new KeysetOrder(criteria);
            }
        }
        criteria.add(SortOrder.ascending(keyProperty));
        return new KeysetOrder(criteria);
    }

    KeysetOrder reversed() {
        return new KeysetOrder(criteria.stream()
                .map(order -> isAscending(order)
                        ? SortOrder.descending(order.property())
                        : SortOrder.ascending(order.property()))
                .toList());
    }

    Sort sort() {
        return Sort.by(criteria.stream()
                .map(order -> isAscending(order)
                        ? Sort.Order.asc(order.property()).nullsLast()
                        : Sort.Order.desc(order.property()).nullsFirst())
                .toList());
    }

    /** The entity's value for each criterion. */
    List<@Nullable Object> values(Object entity) {
        List<@Nullable Object> values = new ArrayList<>();
        for (SortOrder order : criteria) {
            values.add(value(entity, order.property()));
        }
        return values;
    }

    private static @Nullable Object value(Object entity, String path) {
        Object value = entity;
        for (String name : path.split("\\.", -1)) {
            if (value == null) {
                return null;
            }
            value = new DirectFieldAccessFallbackBeanWrapper(Hibernate.unproxy(value)).getPropertyValue(name);
        }
        return value;
    }

    static boolean isAscending(SortOrder order) {
        return order.direction() == Direction.ASCENDING;
    }
}
