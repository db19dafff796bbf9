package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the query parameters of a list: paging first, then what is declared, then filters and sorting by name. */
final class ListQueryReader {

    private final Storage storage;
    private final DeclaredFilterRule declared;

    ListQueryReader(Storage storage) {
        this.storage = storage;
        this.declared = new DeclaredFilterRule(storage);
    }

    ListQuery read(Call call, Draft draft) {
        var resource = new Searchable(storage, draft);
        PagingRule.Found paging = PagingRule.find(call.query().stream()
                .filter(parameter -> !isDeclared(parameter, call))
                .toList());
        List<Filter> filters = new ArrayList<>();
        List<Parameter> unknown = new ArrayList<>();
        Sorting sort = null;
        for (Parameter parameter : call.query()) {
            if (paging.parameters().contains(parameter.name())) {
                continue;
            }
            boolean named = !isDeclared(parameter, call);
            Optional<Filter> filter = named
                    ? byName(parameter, resource)
                    : declared.find(parameter, call.overrides().parameter(parameter.name()), draft);
            Sorting order = named && sort == null && filter.isEmpty()
                    ? SortRule.find(parameter, resource).orElse(null)
                    : null;
            filter.ifPresent(filters::add);
            if (order != null) {
                sort = order;
            } else if (filter.isEmpty()) {
                unknown.add(parameter);
            }
        }
        return new ListQuery(filters, paging.paging(), sort, unknown);
    }

    private static boolean isDeclared(Parameter parameter, Call call) {
        return call.overrides().parameter(parameter.name()).values().containsKey(Extensions.FILTER);
    }

    private static Optional<Filter> byName(Parameter parameter, Searchable resource) {
        return FilterRule.ALL.stream()
                .flatMap(rule -> rule.find(parameter, resource).stream())
                .findFirst();
    }
}
