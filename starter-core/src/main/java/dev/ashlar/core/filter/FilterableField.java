package dev.ashlar.core.filter;

import dev.ashlar.core.filter.Condition.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A field that a list can be filtered by. */
record FilterableField(String name, String property, FilterType type, Set<Operator> operators) {

    private static final FilterType TRUTH = FilterType.of(Boolean.class);

    /** The parameters by which this field is filtered. */
    Stream<String> parameters() {
        return Stream.concat(
                operators.contains(Operator.EQUAL) ? Stream.of(name) : Stream.empty(),
                operators.stream().map(operator -> name + "[" + operator.symbol() + "]"));
    }

    /** What one parameter asks for; what cannot be read is added to the refusal. */
    List<Condition> conditions(String parameter, Operator operator, Collection<String> texts, Refusal refusal) {
        FilterType read = operator == Operator.NULL ? TRUTH : type;
        boolean several = operator == Operator.IN || (isEquality(operator) && type.type() != String.class);
        List<Object> values = new ArrayList<>();
        for (String text : several ? split(texts) : texts) {
            Object value = read.read(text);
            if (value == null) {
                refusal.add(read.expected(parameter));
                return List.of();
            }
            values.add(value);
        }
        return comparisons(operator, values);
    }

    private List<Condition> comparisons(Operator operator, List<Object> values) {
        if (operator == Operator.IN || (operator == Operator.EQUAL && values.size() > 1)) {
            return List.of(new Comparison(property, Operator.IN, values));
        }
        return values.stream()
                .<Condition>map(value -> new Comparison(property, operator, List.of(value)))
                .toList();
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }

    private static List<String> split(Collection<String> texts) {
        return texts.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .toList();
    }
}
