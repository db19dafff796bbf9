package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.spec.Operations.Found;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An operationId stands at one operation only. */
final class OperationIdRule implements DocumentRule {

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        Map<String, Found> first = new HashMap<>();
        return Operations.of(document.tree())
                .filter(operation ->
                        !operation.node().path("operationId").asText().isBlank())
                .flatMap(operation -> {
                    String id = operation.node().get("operationId").asText();
                    Found other = first.putIfAbsent(id, operation);
                    return other == null ? Stream.empty() : Stream.of(duplicate(document, id, operation, other));
                });
    }

    private static Diagnostic duplicate(SourceFile document, String id, Found operation, Found first) {
        return Diagnostic.error(
                "duplicate-operation-id",
                document.locations().find(operation.pointer() + "/operationId"),
                "The operationId '%s' of %s is that of %s at %s already."
                        .formatted(
                                id,
                                operation.name(),
                                first.name(),
                                document.locations().find(first.pointer() + "/operationId")),
                "Give one of the two another operationId.");
    }
}
