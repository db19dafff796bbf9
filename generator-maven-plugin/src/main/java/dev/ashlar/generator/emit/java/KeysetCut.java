package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.plan.Attribute;
import java.util.List;
import java.util.Optional;

/** Pages by cursor, where the cursor is the key of the last row seen: rows that come and go between do not shift the rest. */
record KeysetCut(Paging.ByCursor paging, CrudMethod method, List<CodeBlock> criteria) implements ListCut {

    KeysetCut {
        criteria = List.copyOf(criteria);
    }

    @Override
    public CodeBlock window() {
        return CodeBlock.of(
                "$T.ofOffset(null, $L, $L$L)",
                AshlarTypes.PAGE_WINDOW,
                WindowArguments.value(method, paging.limit()),
                WindowArguments.limits(paging),
                WindowArguments.names(null, paging.limit(), "offset", "limit"));
    }

    @Override
    public Optional<CodeBlock> criterion() {
        Attribute key = method.resource().key();
        return Optional.of(CodeBlock.of(".after($S, $L)", key.name(), CursorCode.decoded(method, paging, key.type())));
    }

    @Override
    public boolean countsWithRows() {
        return false;
    }

    @Override
    public Optional<PageValue> value(PageRole role) {
        return switch (role) {
            case TOTAL -> Optional.of(PageValue.ofLong("$L", count()));
            case TOTAL_PAGES -> Optional.of(PageValue.ofInt("window.totalPages($L)", count()));
            case SIZE -> Optional.of(PageValue.ofInt("window.limit()"));
            case COUNT -> Optional.of(PageValue.ofInt("found.getNumberOfElements()"));
            case HAS_NEXT -> Optional.of(PageValue.ofBoolean("found.hasNext()"));
            case HAS_PREVIOUS ->
                Optional.of(PageValue.ofBoolean("$L != null", WindowArguments.value(method, paging.cursor())));
            case NEXT_CURSOR -> Optional.of(CursorCode.next(last()));
            case ITEMS, PAGE, OFFSET -> Optional.empty();
        };
    }

    private CodeBlock count() {
        return CodeBlock.of("repository.count($L)", FilterCriteria.specification(method.entity(), criteria));
    }

    private CodeBlock last() {
        return CodeBlock.of(
                "found.getContent().get(found.getNumberOfElements() - 1).get$L()",
                method.resource().key().accessor());
    }
}
