package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import java.util.List;
import java.util.Map;

/** Removes one row. */
record DeleteBody(Intent.DeleteRow intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        return CodeBlock.join(List.of(RowLookup.preparation(method), removal(method)), "");
    }

    private CodeBlock removal(CrudMethod method) {
        if (intent.result() instanceof Result.Nothing) {
            return Code.of(
                    """
                    $entity:T entity = $row:L;
                    $check:Ldelete(entity);
                    """,
                    Map.of(
                            "entity",
                            method.entity(),
                            "row",
                            RowLookup.row(method),
                            "check",
                            ConditionalCode.check(method)));
        }
        return Code.of(
                """
                $entity:T entity = $row:L;
                $check:L$type:T result = $shown:L;
                delete(entity);
                return result;
                """,
                Map.of(
                        "entity", method.entity(),
                        "row", RowLookup.row(method),
                        "check", ConditionalCode.check(method),
                        "type", method.method().result(),
                        "shown", method.shown(intent.result(), CodeBlock.of("entity"))));
    }
}
