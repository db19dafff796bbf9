package dev.ashlar.data;

import dev.ashlar.core.filter.Condition;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Builds the condition of a list from its optional parameters: a criterion whose value is {@code null} does not
 * restrict, all others must hold. Values become query parameters, never text of a statement.
 *
 * <pre>{@code
 * Filter.<OwnerEntity>where().equal("lastName", lastName).atLeast("createdAt", since).specification()
 * }</pre>
 *
 * <p>A property may be a path through to-one relations; {@code owner.id} costs no join.
 *
 * @param <E> the entity
 */
public final class Filter<E> {

    private final List<Specification<E>> criteria = new ArrayList<>();

    private Filter() {}

    /** A condition that every row meets, to begin with. */
    public static <E> Filter<E> where() {
        return new Filter<>();
    }

    /** The property has this value. */
    public Filter<E> equal(String property, @Nullable Object value) {
        return add(value, property, (path, builder, given) -> builder.equal(path, given));
    }

    /** The property does not have this value; a property without a value meets it too. */
    public Filter<E> notEqual(String property, @Nullable Object value) {
        return add(
                value,
                property,
                (path, builder, given) -> builder.or(builder.notEqual(path, given), builder.isNull(path)));
    }

    /** The property has one of these values; none can be in an empty collection. */
    public Filter<E> in(String property, @Nullable Collection<?> values) {
        return add(values, property, (path, builder, given) -> path.in(given));
    }

    /** The property has a value ({@code true}) or none ({@code false}). */
    public Filter<E> present(String property, @Nullable Boolean present) {
        return add(present, property, (path, builder, given) -> given ? builder.isNotNull(path) : builder.isNull(path));
    }

    /** The property is this value or above. */
    public <V extends Comparable<? super V>> Filter<E> atLeast(String property, @Nullable V value) {
        return add(value, property, (path, builder, given) -> builder.greaterThanOrEqualTo(comparable(path), given));
    }

    /** The property is this value or below. */
    public <V extends Comparable<? super V>> Filter<E> atMost(String property, @Nullable V value) {
        return add(value, property, (path, builder, given) -> builder.lessThanOrEqualTo(comparable(path), given));
    }

    /** The property is above this value. */
    public <V extends Comparable<? super V>> Filter<E> greaterThan(String property, @Nullable V value) {
        return add(value, property, (path, builder, given) -> builder.greaterThan(comparable(path), given));
    }

    /** The property is below this value. */
    public <V extends Comparable<? super V>> Filter<E> lessThan(String property, @Nullable V value) {
        return add(value, property, (path, builder, given) -> builder.lessThan(comparable(path), given));
    }

    /** The text contains this one, whatever the case. */
    public Filter<E> contains(String property, @Nullable String text) {
        return add(
                text,
                property,
                (path, builder, given) -> TextPattern.containing(given).matches(path, builder));
    }

    /** The text starts with this one, whatever the case. */
    public Filter<E> startsWith(String property, @Nullable String text) {
        return add(
                text,
                property,
                (path, builder, given) -> TextPattern.startingWith(given).matches(path, builder));
    }

    /**
     * A to-many relation or element collection holds this value; no row is found twice.
     *
     * @param property the path through the collection, such as {@code categories.id}, or {@code labels} for elements
     */
    public Filter<E> member(String property, @Nullable Object value) {
        if (value != null) {
            criteria.add(new MemberCriterion<>(property, List.of(value)));
        }
        return this;
    }

    /** A to-many relation or element collection holds at least one of these values; no row is found twice. */
    public Filter<E> anyMember(String property, @Nullable Collection<?> values) {
        if (values != null) {
            criteria.add(new MemberCriterion<>(property, List.copyOf(values)));
        }
        return this;
    }

    /** The jsonb array holds this value, or the jsonb object these members (PostgreSQL's {@code @>}). */
    public Filter<E> jsonContains(String property, @Nullable Object value) {
        return add(value, property, JsonCriterion::contains);
    }

    /** What a request asks for, as {@link dev.ashlar.core.filter.FilterableFields} has read it. */
    public Filter<E> matching(@Nullable Condition condition) {
        return condition == null ? this : and(ConditionTranslation.specification(condition));
    }

    /** A condition of the application's own. */
    public Filter<E> and(@Nullable Specification<E> condition) {
        if (condition != null) {
            criteria.add(condition);
        }
        return this;
    }

    /** What has been asked for so far. */
    public Specification<E> specification() {
        return Specification.allOf(List.copyOf(criteria));
    }

    private <V> Filter<E> add(@Nullable V value, String property, Criterion<V> criterion) {
        if (value != null) {
            criteria.add((root, query, builder) -> criterion.test(Paths.resolve(root, property), builder, value));
        }
        return this;
    }

    /* The metamodel knows the property's type only at run time; the database compares what is comparable. */
    @SuppressWarnings("unchecked")
    private static <V> Expression<V> comparable(Path<?> path) {
        return (Expression<V>) path;
    }

    /** One comparison of a property with a value that is given. */
    @FunctionalInterface
    interface Criterion<V> {

        Predicate test(Path<?> path, CriteriaBuilder builder, V value);
    }
}
