package dev.ashlar.data;

import dev.ashlar.core.filter.Condition;
import dev.ashlar.core.filter.Condition.All;
import dev.ashlar.core.filter.Condition.Any;
import dev.ashlar.core.filter.Condition.Comparison;
import dev.ashlar.core.filter.Condition.Not;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** A condition tree as a specification. */
final class ConditionTranslation {

    private ConditionTranslation() {}

    static <E> Specification<E> specification(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return criterion(comparison);
        }
        if (condition instanceof Not not) {
            return Specification.not(specification(not.condition()));
        }
        return condition instanceof Any any
                ? Specification.anyOf(specifications(any.conditions()))
                : Specification.allOf(specifications(((All) condition).conditions()));
    }

    private static <E> List<Specification<E>> specifications(List<Condition> conditions) {
        return conditions.stream().map(ConditionTranslation::<E>specification).toList();
    }

    private static <E> Specification<E> criterion(Comparison comparison) {
        String property = comparison.property();
        Filter<E> filter = Filter.where();
        return switch (comparison.operator()) {
            case EQUAL -> filter.equal(property, comparison.value()).specification();
            case NOT_EQUAL -> filter.notEqual(property, comparison.value()).specification();
            case IN -> filter.in(property, comparison.values()).specification();
            case GREATER -> filter.greaterThan(property, ordered(comparison)).specification();
            case AT_LEAST -> filter.atLeast(property, ordered(comparison)).specification();
            case LESS -> filter.lessThan(property, ordered(comparison)).specification();
            case AT_MOST -> filter.atMost(property, ordered(comparison)).specification();
            case PREFIX ->
                filter.startsWith(property, comparison.value().toString()).specification();
            case CONTAINS ->
                filter.contains(property, comparison.value().toString()).specification();
            case NULL ->
                filter.present(property, Boolean.FALSE.equals(comparison.value()))
                        .specification();
        };
    }

    /* Only values of the property's own type get here, and one that is declared with a range is comparable. */
    @SuppressWarnings("unchecked")
    private static Comparable<Object> ordered(Comparison comparison) {
        return (Comparable<Object>) comparison.value();
    }
}
