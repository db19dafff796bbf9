package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Sorting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the query parameters of a list mean.
 *
 * @param unknown those that no rule understood
 */
record ListQuery(
        List<Filter> filters, Paging paging, @Nullable Sorting sort, List<Parameter> unknown) {

    ListQuery {
        filters = List.copyOf(filters);
        unknown = List.copyOf(unknown);
    }

    List<String> ignored() {
        return unknown.stream().map(Parameter::name).toList();
    }
}
