package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Result;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages by number, by the rows to skip, or the first page alone. */
record NumberedCut(Intent.ListRows intent, CrudMethod method) implements ListCut {

    private static final Set<PageRole> COUNTED = Set.of(PageRole.TOTAL, PageRole.TOTAL_PAGES);

    @Override
    public CodeBlock reading(CodeBlock order) {
        boolean counts = isCounted();
        return Code.of(
                """
                $pageWindow:T window = $window:L;
                $request:T pageable = $request:T.of(window, $order:L, $key:S);
                $found:T<$entity:T> found = $query:L;
                """,
                Map.of(
                        "pageWindow",
                        AshlarTypes.PAGE_WINDOW,
                        "window",
                        window(),
                        "request",
                        AshlarTypes.WINDOW_REQUEST,
                        "order",
                        order,
                        "key",
                        method.resource().key().name(),
                        "found",
                        counts ? SpringTypes.PAGE : SpringTypes.SLICE,
                        "entity",
                        method.entity(),
                        "query",
                        counts
                                ? "repository.findAll(filter, pageable)"
                                : "repository.findBy(filter, rows -> rows.slice(pageable))"));
    }

    @Override
    public CodeBlock items(CodeBlock mapping) {
        return CodeBlock.of("found.map($L).getContent()", mapping);
    }

    private CodeBlock window() {
        Paging paging = intent.paging();
        if (paging instanceof Paging.ByPage byPage) {
            return CodeBlock.of(
                    "$T.ofPage($L, $L, $L, $L$L)",
                    AshlarTypes.PAGE_WINDOW,
                    WindowArguments.value(method, byPage.page()),
                    WindowArguments.value(method, byPage.size()),
                    byPage.first(),
                    WindowArguments.limits(paging),
                    WindowArguments.names(byPage.page(), byPage.size(), "page", "size"));
        }
        if (paging instanceof Paging.ByOffset byOffset) {
            return CodeBlock.of(
                    "$T.ofOffset($L, $L, $L$L)",
                    AshlarTypes.PAGE_WINDOW,
                    WindowArguments.value(method, byOffset.offset()),
                    WindowArguments.value(method, byOffset.limit()),
                    WindowArguments.limits(paging),
                    WindowArguments.names(byOffset.offset(), byOffset.limit(), "offset", "limit"));
        }
        return CodeBlock.of("$T.whole($L)", AshlarTypes.PAGE_WINDOW, WindowArguments.limits(paging));
    }

    @Override
    public Optional<PageValue> value(PageRole role) {
        return switch (role) {
            case TOTAL -> Optional.of(PageValue.ofLong("found.getTotalElements()"));
            case TOTAL_PAGES -> Optional.of(PageValue.ofInt("window.totalPages(found.getTotalElements())"));
            case PAGE -> Optional.of(PageValue.ofLong("window.pageNumber($L)", first()));
            case SIZE -> Optional.of(PageValue.ofInt("window.limit()"));
            case OFFSET -> Optional.of(PageValue.ofLong("window.offset()"));
            case COUNT -> Optional.of(PageValue.ofInt("found.getNumberOfElements()"));
            case HAS_NEXT -> Optional.of(PageValue.ofBoolean("found.hasNext()"));
            case HAS_PREVIOUS -> Optional.of(PageValue.ofBoolean("window.offset() > 0"));
            case ITEMS, NEXT_CURSOR, PREVIOUS_CURSOR -> Optional.empty();
        };
    }

    private int first() {
        return intent.paging() instanceof Paging.ByPage byPage ? byPage.first() : 1;
    }

    private boolean isCounted() {
        return intent.result() instanceof Result.Page page
                && page.members().stream().anyMatch(member -> COUNTED.contains(member.role()));
    }
}
