package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.stream.Stream;

/** Every operation says what it answers. */
final class ResponsesRule implements DocumentRule {

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        return Operations.of(document.tree())
                .filter(operation -> operation.node().isObject())
                .filter(operation -> operation.node().path("responses").isEmpty())
                .map(operation -> Diagnostic.error(
                        "responses-missing",
                        document.locations().find(operation.pointer()),
                        operation.name() + " declares no responses.",
                        "Add 'responses' with at least the status it answers on success, such as '200' or '204'."));
    }
}
