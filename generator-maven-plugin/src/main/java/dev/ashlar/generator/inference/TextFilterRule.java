package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rule {@code text-filter}: {@code nameLike}, {@code title_contains}, or {@code q} where there is one text only. */
final class TextFilterRule implements FilterRule {

    private static final Map<String, Filter.Operator> SUFFIXES = Map.of(
            "contains", Filter.Operator.CONTAINS,
            "icontains", Filter.Operator.CONTAINS,
            "like", Filter.Operator.CONTAINS,
            "prefix", Filter.Operator.STARTS_WITH);
    private static final Set<String> SEARCHES = Set.of("q", "search");

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        if (parameter.type() != ScalarType.STRING) {
            return Optional.empty();
        }
        Words words = Words.of(parameter.name());
        if (SEARCHES.contains(words.joined())) {
            List<Property> texts = resource.fields().stream()
                    .filter(field -> field.type() == ScalarType.STRING)
                    .toList();
            return texts.size() == 1
                    ? Optional.of(filter(parameter, texts.get(0), Filter.Operator.CONTAINS))
                    : Optional.empty();
        }
        Filter.Operator operator = words.parts().size() < 2 ? null : SUFFIXES.get(words.last());
        return operator == null
                ? Optional.empty()
                : resource.field(words.withoutLast().camelCase())
                        .filter(field -> field.type() == ScalarType.STRING)
                        .map(field -> filter(parameter, field, operator));
    }

    /** Whether a parameter of these words asks for a part of that field. */
    static boolean isPart(Words words, String field) {
        return words.parts().size() > 1
                && SUFFIXES.containsKey(words.last())
                && words.withoutLast().equals(Words.of(field));
    }

    private static Filter filter(Parameter parameter, Property field, Filter.Operator operator) {
        return new Filter(parameter.name(), List.of(field.name()), operator);
    }
}
