package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the query parameters of a list: declared filters first, then paging, sorting and filters by name. */
final class ListQueryReader {

    private static final String NO_FILTER = "none";

    private final Storage storage;

    ListQueryReader(Storage storage) {
        this.storage = storage;
    }

    ListQuery read(Call call, Draft draft) {
        var resource = new Searchable(storage, draft);
        List<Parameter> undeclared = call.query().stream()
                .filter(parameter -> call.overrides().parameter(parameter.name()).values().get(Extensions.FILTER) == null)
                .toList();
        PagingRule.Found paging = PagingRule.find(undeclared);
        List<Filter> filters = new ArrayList<>();
        List<Parameter> unknown = new ArrayList<>();
        Sorting sort = null;
        for (Parameter parameter : call.query()) {
            if (paging.parameters().contains(parameter.name())) {
                continue;
            }
            Optional<Filter> filter = declared(parameter, call)
                    .or(() -> undeclared.contains(parameter) ? byName(parameter, resource) : Optional.empty());
            Optional<Sorting> sorting = sort == null && filter.isEmpty() && undeclared.contains(parameter)
                    ? SortRule.find(parameter, resource)
                    : Optional.empty();
            if (sorting.isPresent()) {
                sort = sorting.get();
            } else if (filter.isPresent()) {
                filters.add(filter.get());
            } else {
                unknown.add(parameter);
            }
        }
        return new ListQuery(filters, paging.paging(), sort, unknown);
    }

    private static Optional<Filter> byName(Parameter parameter, Searchable resource) {
        return FilterRule.ALL.stream()
                .flatMap(rule -> rule.find(parameter, resource).stream())
                .findFirst();
    }

    /** Rule {@code declared-filter}: {@code x-ashlar-filter: owner.lastName}, or with an operator beside the field. */
    private static Optional<Filter> declared(Parameter parameter, Call call) {
        Extensions extensions = call.overrides().parameter(parameter.name());
        Optional<String> path = extensions
                .text(Extensions.FILTER)
                .or(() -> extensions.member(Extensions.FILTER, "field"))
                .filter(value -> !value.equals(NO_FILTER));
        Filter.Operator operator = extensions
                .member(Extensions.FILTER, "operator")
                .map(name -> Filter.Operator.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                .orElse(Filter.Operator.EQUAL);
        return path.map(value -> new Filter(parameter.name(), List.of(value.split("\\.")), operator));
    }
}
