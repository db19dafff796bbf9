package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;

/** Shows the rows that the parents in the path, the filters and the page let through. */
record ListBody(Intent.ListRows intent) implements OperationBody {

    @Override
    public CodeBlock of(CrudMethod method) {
        ListCut cut = ListCut.of(intent, method);
        return CodeBlock.builder()
                .add(ParentRows.existence(method))
                .add(
                        "$T<$T> filter = $L;\n",
                        SpringTypes.SPECIFICATION,
                        method.entity(),
                        FilterCriteria.specification(method.entity(), FilterCriteria.of(method, intent.filters())))
                .add(cut.reading(SortCode.order(intent, method)))
                .add(answer(method, cut))
                .build();
    }

    private CodeBlock answer(CrudMethod method, ListCut cut) {
        if (intent.result() instanceof Result.Many many) {
            return CodeBlock.of("return $L;\n", items(method, cut, many.schema()));
        }
        if (intent.result() instanceof Result.Page page) {
            return new EnvelopeCode(method.plan(), page, cut, items(method, cut, page.schema())).statement();
        }
        throw new IllegalArgumentException(method.method().name() + " lists rows, but answers " + intent.result());
    }

    private static CodeBlock items(CrudMethod method, ListCut cut, String schema) {
        return cut.items(CodeBlock.of(
                "$T::$N", method.mapper(), method.resource().view(schema).method()));
    }
}
