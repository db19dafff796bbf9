package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ScalarType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule {@code paging}: the query parameters that cut a list, by their names and types. */
final class PagingRule {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAXIMUM_SIZE = 100;
    private static final int HIGHEST_MAXIMUM = 1000;

    private static final Set<String> PAGE = Set.of("page", "pagenumber", "pageno", "pageindex", "pagenum");
    private static final Set<String> SIZE = Set.of(
            "limit",
            "size",
            "pagesize",
            "perpage",
            "itemsperpage",
            "maxresults",
            "pagelimit",
            "take",
            "top",
            "first",
            "rows");
    private static final Set<String> OFFSET = Set.of("offset", "skip", "pageoffset");
    private static final Set<String> CURSOR = Set.of(
            "cursor",
            "marker",
            "pagetoken",
            "nexttoken",
            "nextpagetoken",
            "continuationtoken",
            "nextcursor",
            "pagecursor",
            "after");

    /** The parameters that take part, and what they mean. */
    record Found(Set<String> parameters, Paging paging) {}

    private PagingRule() {}

    static Found find(List<Parameter> query) {
        Parameter size = named(query, SIZE, true).orElse(null);
        Parameter page = named(query, PAGE, true).orElse(null);
        Parameter offset = named(query, OFFSET, true).orElse(null);
        Parameter cursor = named(query, CURSOR, false)
                .or(() -> named(query, OFFSET, false))
                .orElse(null);
        int maximum = maximum(size);
        int standard = Math.min(standard(size, maximum), maximum);
        if (page != null) {
            return new Found(
                    names(page, size),
                    new Paging.ByPage(page.name(), name(size), first(page, size), standard, maximum));
        }
        if (offset != null) {
            return new Found(names(offset, size), new Paging.ByOffset(offset.name(), name(size), standard, maximum));
        }
        if (cursor != null && (size != null || !Words.same(cursor.name(), "after"))) {
            return new Found(names(cursor, size), new Paging.ByCursor(cursor.name(), name(size), standard, maximum));
        }
        return size == null || Words.same(size.name(), "first")
                ? new Found(Set.of(), new Paging.None(standard, maximum))
                : new Found(names(size), new Paging.ByOffset(null, size.name(), standard, maximum));
    }

    private static Optional<Parameter> named(List<Parameter> query, Set<String> names, boolean number) {
        return query.stream()
                .filter(parameter -> names.contains(Words.of(parameter.name()).joined()))
                .filter(parameter -> number ? isInteger(parameter) : parameter.type() == ScalarType.STRING)
                .findFirst();
    }

    private static boolean isInteger(Parameter parameter) {
        return parameter.type() == ScalarType.INT32 || parameter.type() == ScalarType.INT64;
    }

    private static int maximum(@Nullable Parameter size) {
        Bound bound = size == null ? null : size.constraints().maximum();
        if (bound == null) {
            int declared = size == null ? 0 : number(size).orElse(0);
            return Math.max(MAXIMUM_SIZE, Math.min(declared, HIGHEST_MAXIMUM));
        }
        int maximum = bound.value().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
        return Math.max(1, bound.exclusive() ? maximum - 1 : maximum);
    }

    private static int standard(@Nullable Parameter size, int maximum) {
        return Math.max(1, size == null ? DEFAULT_SIZE : number(size).orElse(Math.min(DEFAULT_SIZE, maximum)));
    }

    private static Optional<Integer> number(Parameter parameter) {
        return parameter.defaultValue() != null && parameter.defaultValue().value() instanceof BigDecimal number
                ? Optional.of(number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
                : Optional.empty();
    }

    /** As the parameter says; else as {@code page} beside {@code size} counts in Spring, and beside anything else on the web. */
    private static int first(Parameter page, @Nullable Parameter size) {
        Bound minimum = page.constraints().minimum();
        Optional<Integer> said = minimum == null
                ? number(page)
                : Optional.of(minimum.value().intValue() + (minimum.exclusive() ? 1 : 0));
        return said.map(number -> number <= 0 ? 0 : 1).orElse(size != null && Words.same(size.name(), "size") ? 0 : 1);
    }

    private static @Nullable String name(@Nullable Parameter parameter) {
        return parameter == null ? null : parameter.name();
    }

    private static Set<String> names(@Nullable Parameter... parameters) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(parameters).filter(Objects::nonNull).forEach(parameter -> names.add(parameter.name()));
        return names;
    }
}
