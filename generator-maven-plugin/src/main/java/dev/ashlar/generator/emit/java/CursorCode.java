package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Paging;

/** Reading and giving out cursors. */
final class CursorCode {

    private static final String USUAL_NAME = "cursor";

    private CursorCode() {}

    static CodeBlock decoded(CrudMethod method, Paging.ByCursor paging, TypeName carried) {
        CodeBlock name = paging.cursor().equals(USUAL_NAME) ? CodeBlock.of("") : CodeBlock.of(", $S", paging.cursor());
        return CodeBlock.of(
                "$T.decode($L, $T.class$L)",
                AshlarTypes.CURSOR,
                WindowArguments.value(method, paging.cursor()),
                carried,
                name);
    }

    /** The cursor of the next page, which is absent on the last. */
    static PageValue next(CodeBlock carried) {
        return PageValue.ofText("found.hasNext() ? $T.encode($L) : null", AshlarTypes.CURSOR, carried);
    }
}
