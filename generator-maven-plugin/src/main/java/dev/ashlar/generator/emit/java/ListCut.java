package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import java.util.Optional;

/** How a list is cut into pages, as code. */
interface ListCut {

    /** The statements that read the rows of the page that {@code filter} lets through, into {@code found}. */
    CodeBlock reading(CodeBlock order);

    /** The expression of the rows in {@code found}, each turned into something else. */
    CodeBlock items(CodeBlock mapping);

    /** What a role of an envelope says; absent when this way of cutting has nothing to say of it. */
    Optional<PageValue> value(PageRole role);

    /** The cut that a list declares. */
    static ListCut of(Intent.ListRows intent, CrudMethod method) {
        return intent.paging() instanceof Paging.ByCursor cursor
                ? new CursorCut(cursor, intent, method)
                : new NumberedCut(intent, method);
    }
}
