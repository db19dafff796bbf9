package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.stream.Stream;

/** Metrics have names of one spelling; what is none of them would be counted under another name, or not at all. */
final class EventRule implements DocumentRule {

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        return Operations.of(document.tree())
                .map(operation -> JsonPointers.child(operation.pointer(), EventName.EXTENSION))
                .flatMap(place -> check(document, place, document.tree().at(place)));
    }

    private static Stream<Diagnostic> check(SourceFile document, String place, JsonNode said) {
        return said.isMissingNode() || (said.isTextual() && EventName.isName(said.asText()))
                ? Stream.empty()
                : Stream.of(Diagnostic.error(
                        "unreadable-event",
                        document.locations().find(place),
                        said + " names no event.",
                        "Write lower-case words with dots between them, such as order.placed."));
    }
}
