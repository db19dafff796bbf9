package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import java.util.List;
import java.util.Optional;

/** How a list is cut into pages, as code. */
interface ListCut {

    /** The window of the request. */
    CodeBlock window();

    /** A further condition on the rows. */
    default Optional<CodeBlock> criterion() {
        return Optional.empty();
    }

    /** Whether the rows of the page and of the whole list meet the same condition, so that one call counts and reads. */
    default boolean countsWithRows() {
        return true;
    }

    /** What a role of an envelope says; absent when this way of cutting has nothing to say of it. */
    Optional<PageValue> value(PageRole role);

    /** The cut of a list whose rows meet the criteria. */
    static ListCut of(Intent.ListRows intent, CrudMethod method, List<CodeBlock> criteria) {
        if (intent.paging() instanceof Paging.ByCursor cursor) {
            return intent.sort() == null
                    ? new KeysetCut(cursor, method, criteria)
                    : new SortedCursorCut(cursor, method);
        }
        return new NumberedCut(intent.paging(), method);
    }
}
