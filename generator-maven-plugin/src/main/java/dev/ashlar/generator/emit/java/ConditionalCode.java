package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.plan.Tagging;
import java.util.Map;

/** The statements that hold the conditions of a request, and that give the answer its entity tag. */
final class ConditionalCode {

    private ConditionalCode() {}

    /** The statement that refuses to change {@code entity} when the client has not seen its present state. */
    static CodeBlock check(CrudMethod method) {
        Tagging tagging = method.method().tagging();
        if (tagging == null) {
            return CodeBlock.of("");
        }
        return tagging instanceof Tagging.ByContent content
                ? CodeBlock.of(
                        "$T.checkContent(() -> $L);\n",
                        AshlarTypes.PRECONDITIONS,
                        method.shown(content.representation(), CodeBlock.of("entity")))
                : CodeBlock.of("$T.check($T.of(entity));\n", AshlarTypes.PRECONDITIONS, AshlarTypes.ENTITY_TAGS);
    }

    /**
     * The statements that end a method with a row and its tag.
     *
     * @param row the expression of the row
     * @param name the variable that it is put in
     */
    static CodeBlock answer(CrudMethod method, Result result, CodeBlock row, String name) {
        Tagging tagging = method.method().tagging();
        if (tagging == null) {
            return method.answer(result, row);
        }
        if (tagging instanceof Tagging.ByContent content && isSame(content.representation(), result)) {
            return shown(method.method().result(), method.shown(result, row));
        }
        CodeBlock variable = CodeBlock.of("$N", name);
        return CodeBlock.builder()
                .addStatement("$T $N = $L", method.entity(), name, row)
                .add(tag(method, tagging, variable))
                .add(result instanceof Result.Nothing ? CodeBlock.of("") : method.answer(result, variable))
                .build();
    }

    private static CodeBlock shown(TypeName type, CodeBlock value) {
        return Code.of("""
                $type:T result = $value:L;
                $preconditions:T.tagContent(result);
                return result;
                """, Map.of("type", type, "value", value, "preconditions", AshlarTypes.PRECONDITIONS));
    }

    private static CodeBlock tag(CrudMethod method, Tagging tagging, CodeBlock row) {
        return tagging instanceof Tagging.ByContent content
                ? CodeBlock.of(
                        "$T.tagContent($L);\n", AshlarTypes.PRECONDITIONS, method.shown(content.representation(), row))
                : CodeBlock.of("$T.tag($T.of($L));\n", AshlarTypes.PRECONDITIONS, AshlarTypes.ENTITY_TAGS, row);
    }

    /** Whether both show the same, whatever the status. */
    private static boolean isSame(Result one, Result other) {
        if (one instanceof Result.One first && other instanceof Result.One second) {
            return first.schema().equals(second.schema());
        }
        return one instanceof Result.Wrapped first
                && other instanceof Result.Wrapped second
                && first.envelope().equals(second.envelope())
                && first.member().equals(second.member());
    }
}
