package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import java.util.List;
import java.util.Optional;

/** A reason why a query parameter narrows a list. */
@FunctionalInterface
interface FilterRule {

    Optional<Filter> find(Parameter parameter, Searchable resource);

    /** In the order in which they are asked. */
    List<FilterRule> ALL = List.of(
            new FieldFilterRule(),
            new RelationFilterRule(),
            new ElementFilterRule(),
            new RangeFilterRule(),
            new TextFilterRule());
}
