package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the rows that the parents in the path, the filters and the page let through. */
record ListBody(Intent.ListRows intent) implements OperationBody {

    private static final Set<PageRole> COUNTED = Set.of(PageRole.TOTAL, PageRole.TOTAL_PAGES);

    @Override
    public CodeBlock of(CrudMethod method) {
        List<CodeBlock> criteria = FilterCriteria.of(method, intent.filters());
        ListCut cut = ListCut.of(intent, method, criteria);
        return CodeBlock.builder()
                .add(ParentRows.existence(method))
                .add(rows(method, criteria, cut))
                .add(answer(method, cut))
                .build();
    }

    private CodeBlock rows(CrudMethod method, List<CodeBlock> criteria, ListCut cut) {
        List<CodeBlock> all = new ArrayList<>(criteria);
        cut.criterion().ifPresent(all::add);
        boolean counts = isCounted() && cut.countsWithRows();
        String query = counts
                ? "repository.findAll(filter, pageable)"
                : "repository.findBy(filter, rows -> rows.slice(pageable))";
        return Code.of(
                """
                $specification:T<$entity:T> filter = $filter:L;
                $pageWindow:T window = $window:L;
                $request:T pageable = $request:T.of(window, $order:L, $key:S);
                $found:T<$entity:T> found = $query:L;
                """,
                Map.of(
                        "specification",
                        SpringTypes.SPECIFICATION,
                        "entity",
                        method.entity(),
                        "filter",
                        FilterCriteria.specification(method.entity(), all),
                        "pageWindow",
                        AshlarTypes.PAGE_WINDOW,
                        "window",
                        cut.window(),
                        "request",
                        AshlarTypes.WINDOW_REQUEST,
                        "order",
                        SortCode.order(intent, method),
                        "key",
                        method.resource().key().name(),
                        "found",
                        counts ? SpringTypes.PAGE : SpringTypes.SLICE,
                        "query",
                        query));
    }

    private CodeBlock answer(CrudMethod method, ListCut cut) {
        if (intent.result() instanceof Result.Many many) {
            return CodeBlock.of("return $L;\n", items(method, many.schema()));
        }
        if (intent.result() instanceof Result.Page page) {
            return new EnvelopeCode(method.plan(), page, cut, items(method, page.schema())).statement();
        }
        throw new IllegalArgumentException(method.method().name() + " lists rows, but answers " + intent.result());
    }

    private static CodeBlock items(CrudMethod method, String schema) {
        return CodeBlock.of(
                "found.map($T::$N).getContent()",
                method.mapper(),
                method.resource().view(schema).method());
    }

    private boolean isCounted() {
        return intent.result() instanceof Result.Page page
                && page.members().stream().anyMatch(member -> COUNTED.contains(member.role()));
    }
}
