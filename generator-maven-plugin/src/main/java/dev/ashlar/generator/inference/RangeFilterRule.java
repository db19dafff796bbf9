package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rule {@code range-filter}: {@code minPrice}, {@code price_gte}, {@code price[gte]}, {@code createdAfter} bound an ordered field. */
final class RangeFilterRule implements FilterRule {

    private static final Map<Filter.Operator, String> EITHER_SIDE = Map.of(
            Filter.Operator.AT_LEAST, "min minimum from since gte ge",
            Filter.Operator.AT_MOST, "max maximum to until lte le",
            Filter.Operator.GREATER_THAN, "after gt",
            Filter.Operator.LESS_THAN, "before lt");
    private static final Map<Filter.Operator, String> BEHIND = Map.of(
            Filter.Operator.AT_LEAST, "atleast greaterthanorequal greaterthanorequalto greaterorequal",
            Filter.Operator.AT_MOST, "atmost lessthanorequal lessthanorequalto lessorequal upto",
            Filter.Operator.GREATER_THAN, "greaterthan greater above",
            Filter.Operator.LESS_THAN, "lessthan less below");
    private static final Map<String, Filter.Operator> PREFIXES = byWord(List.of(EITHER_SIDE));
    private static final Map<String, Filter.Operator> SUFFIXES = byWord(List.of(EITHER_SIDE, BEHIND));

    private static Map<String, Filter.Operator> byWord(List<Map<Filter.Operator, String>> spellings) {
        return spellings.stream()
                .flatMap(spelling -> spelling.entrySet().stream())
                .flatMap(entry -> Stream.of(entry.getValue().split(" ")).map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        List<String> parts = Words.of(parameter.name()).parts();
        int size = parts.size();
        return IntStream.range(1, size)
                .boxed()
                .flatMap(cut -> {
                    Words before = new Words(parts.subList(0, cut));
                    Words behind = new Words(parts.subList(cut, size));
                    return Stream.of(
                            bound(parameter, behind, PREFIXES.get(before.joined()), resource),
                            bound(parameter, before, SUFFIXES.get(behind.joined()), resource));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a parameter of these words is a bound of that field. */
    static boolean isBound(Words words, String field) {
        List<String> parts = words.parts();
        return IntStream.range(1, parts.size()).anyMatch(cut -> {
            Words before = new Words(parts.subList(0, cut));
            Words behind = new Words(parts.subList(cut, parts.size()));
            return (PREFIXES.containsKey(before.joined()) && isCalled(field, behind))
                    || (SUFFIXES.containsKey(behind.joined()) && isCalled(field, before));
        });
    }

    private static Optional<Filter> bound(
            Parameter parameter, Words name, Filter.@Nullable Operator operator, Searchable resource) {
        if (operator == null) {
            return Optional.empty();
        }
        List<Property> fields = resource.fields().stream()
                .filter(field -> Comparison.isBound(parameter.type(), field.type()))
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
