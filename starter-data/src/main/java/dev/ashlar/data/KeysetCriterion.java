package dev.ashlar.data;

import dev.ashlar.core.InvalidCursorException;
import dev.ashlar.core.page.CursorPosition;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
import tools.jackson.core.JacksonException;

/**
 * The row comes after a position: it is beyond it in the first criterion, or equal there and beyond it in the second, and
 * so on. {@code a >= x and (a > x or a = x and b > y)}: the first part is implied, and is what an index can use.
 */
record KeysetCriterion<E>(KeysetOrder order, CursorPosition position, String parameter) implements Specification<E> {

    private static final long serialVersionUID = 1L;

    @Override
    public Predicate toPredicate(Root<E> root, CriteriaQuery<?> query, CriteriaBuilder builder) {
        List<Bound> bounds = bounds(root, builder);
        List<Predicate> ways = new ArrayList<>();
        List<Predicate> equal = new ArrayList<>();
        for (Bound bound : bounds) {
            List<Predicate> all = new ArrayList<>(equal);
            all.add(bound.beyond(builder));
            ways.add(builder.and(all));
            equal.add(bound.equal(builder));
        }
        Bound first = bounds.get(0);
        return builder.and(builder.or(first.equal(builder), first.beyond(builder)), builder.or(ways));
    }

    private List<Bound> bounds(Root<E> root, CriteriaBuilder builder) {
        // The very expressions by which the rows are sorted, outer joins included.
        List<Order> sorted = QueryUtils.toOrders(order.sort(), root, builder);
        List<Bound> bounds = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Expression<?> expression = sorted.get(i).getExpression();
            Object value = value(i, expression.getJavaType());
            bounds.add(
                    new Bound(expression, (Comparable<?>) value, sorted.get(i).isAscending()));
        }
        return bounds;
    }

    /** A cursor outlives the type of a property, where the secret stays and the application changes. */
    private @Nullable Object value(int index, Class<?> type) {
        try {
            return position.value(index, type);
        } catch (JacksonException ofAnotherType) {
            throw new InvalidCursorException(parameter, ofAnotherType);
        }
    }

    /** One criterion of the order, and the position's value in it. */
    private record Bound(Expression<?> expression, @Nullable Comparable<?> value, boolean ascending) {

        Predicate equal(CriteriaBuilder builder) {
            return value == null ? builder.isNull(expression) : builder.equal(expression, value);
        }

        /** Beyond the value, where null is the largest. */
        Predicate beyond(CriteriaBuilder builder) {
            if (value == null) {
                return ascending ? builder.disjunction() : builder.isNotNull(expression);
            }
            return ascending
                    ? builder.or(greater(builder, value), builder.isNull(expression))
                    : builder.lessThan(comparable(), raw(value));
        }

        private Predicate greater(CriteriaBuilder builder, Comparable<?> than) {
            return builder.greaterThan(comparable(), raw(than));
        }

        /* The property's type is known at run time only, and the value was read as that type. */
        @SuppressWarnings("unchecked")
        private Expression<Comparable<Object>> comparable() {
            return (Expression<Comparable<Object>>) expression;
        }

        @SuppressWarnings("unchecked") // as above
        private static Comparable<Object> raw(Comparable<?> value) {
            return (Comparable<Object>) value;
        }
    }
}
