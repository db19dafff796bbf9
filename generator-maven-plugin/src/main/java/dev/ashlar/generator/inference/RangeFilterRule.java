package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule {@code range-filter}: {@code minPrice}, {@code price_gte}, {@code createdAfter} bound an ordered field. */
final class RangeFilterRule implements FilterRule {

    private static final Map<String, Filter.Operator> PREFIXES = Map.of(
            "min", Filter.Operator.AT_LEAST,
            "max", Filter.Operator.AT_MOST,
            "from", Filter.Operator.AT_LEAST,
            "to", Filter.Operator.AT_MOST,
            "since", Filter.Operator.AT_LEAST,
            "until", Filter.Operator.AT_MOST,
            "after", Filter.Operator.GREATER_THAN,
            "before", Filter.Operator.LESS_THAN);
    private static final Map<String, Filter.Operator> SUFFIXES = Map.ofEntries(
            Map.entry("min", Filter.Operator.AT_LEAST),
            Map.entry("max", Filter.Operator.AT_MOST),
            Map.entry("from", Filter.Operator.AT_LEAST),
            Map.entry("to", Filter.Operator.AT_MOST),
            Map.entry("since", Filter.Operator.AT_LEAST),
            Map.entry("until", Filter.Operator.AT_MOST),
            Map.entry("gte", Filter.Operator.AT_LEAST),
            Map.entry("ge", Filter.Operator.AT_LEAST),
            Map.entry("lte", Filter.Operator.AT_MOST),
            Map.entry("le", Filter.Operator.AT_MOST),
            Map.entry("gt", Filter.Operator.GREATER_THAN),
            Map.entry("lt", Filter.Operator.LESS_THAN),
            Map.entry("after", Filter.Operator.GREATER_THAN),
            Map.entry("before", Filter.Operator.LESS_THAN));

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        Words words = Words.of(parameter.name());
        if (words.parts().size() < 2) {
            return Optional.empty();
        }
        return bound(parameter, words.withoutFirst(), PREFIXES.get(words.first()), resource)
                .or(() -> bound(parameter, words.withoutLast(), SUFFIXES.get(words.last()), resource));
    }

    private static Optional<Filter> bound(
            Parameter parameter, Words name, Filter.@Nullable Operator operator, Searchable resource) {
        if (operator == null || !Comparison.isOrdered(parameter.type())) {
            return Optional.empty();
        }
        List<Property> fields = resource.fields().stream()
                .filter(field -> Comparison.isAlike(parameter.type(), field.type(), resource.schemas()))
                .filter(field -> isCalled(field.name(), name))
                .toList();
        return fields.size() == 1
                ? Optional.of(new Filter(parameter.name(), List.of(fields.get(0).name()), operator))
                : Optional.empty();
    }

    /** {@code created} is {@code createdAt} or {@code createdDate}. */
    private static boolean isCalled(String field, Words name) {
        Words words = Words.of(field);
        return words.equals(name)
                || (words.parts().size() > 1
                        && Set.of("at", "on", "date", "time").contains(words.last())
                        && words.withoutLast().equals(name));
    }
}
