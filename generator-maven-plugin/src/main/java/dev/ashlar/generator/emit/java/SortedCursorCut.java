package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import java.util.Optional;

/** Pages by cursor in an order that the client chooses: the cursor is the number of rows seen. */
record SortedCursorCut(Paging.ByCursor paging, CrudMethod method) implements ListCut {

    @Override
    public CodeBlock window() {
        return CodeBlock.of(
                "$T.ofOffset($L, $L, $L$L)",
                AshlarTypes.PAGE_WINDOW,
                CursorCode.decoded(method, paging, TypeName.LONG.box()),
                WindowArguments.value(method, paging.limit()),
                WindowArguments.limits(paging),
                WindowArguments.names(null, paging.limit(), "offset", "limit"));
    }

    @Override
    public Optional<PageValue> value(PageRole role) {
        return switch (role) {
            case NEXT_CURSOR -> Optional.of(CursorCode.next(CodeBlock.of("window.offset() + window.limit()")));
            case PAGE, OFFSET -> Optional.empty();
            default -> new NumberedCut(paging, method).value(role);
        };
    }
}
