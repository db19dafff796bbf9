package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import java.util.Optional;

/** Pages by number, by the rows to skip, or the first page alone. */
record NumberedCut(Paging paging, CrudMethod method) implements ListCut {

    @Override
    public CodeBlock window() {
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
            case ITEMS, NEXT_CURSOR -> Optional.empty();
        };
    }

    private int first() {
        return paging instanceof Paging.ByPage byPage ? byPage.first() : 1;
    }
}
