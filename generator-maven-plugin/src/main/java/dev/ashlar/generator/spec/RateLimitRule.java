package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** A limit that cannot be read would be none, which nobody would notice before it is needed. */
final class RateLimitRule implements DocumentRule {

    private static final List<String> SUBJECTS = List.of("caller", "address");

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        Stream<String> items = document.tree().path("paths").properties().stream()
                .map(path -> JsonPointers.child("/paths", path.getKey()));
        Stream<String> operations = Operations.of(document.tree()).map(Operations.Found::pointer);
        return Stream.concat(items, operations)
                .map(owner -> JsonPointers.child(owner, LimitText.EXTENSION))
                .filter(place -> !document.tree().at(place).isMissingNode())
                .flatMap(place -> check(document, place, document.tree().at(place)));
    }

    private static Stream<Diagnostic> check(SourceFile document, String place, JsonNode said) {
        if (!said.isObject()) {
            return limit(document, place, said);
        }
        JsonNode by = said.path("by");
        return Stream.concat(
                limit(document, said.has("limit") ? place + "/limit" : place, said.path("limit")),
                by.isMissingNode() || SUBJECTS.contains(by.asText())
                        ? Stream.empty()
                        : Stream.of(error(
                                document,
                                place + "/by",
                                "Requests are not counted by \"" + by.asText() + "\".",
                                "Write one of " + String.join(", ", SUBJECTS) + ".")));
    }

    private static Stream<Diagnostic> limit(SourceFile document, String place, JsonNode said) {
        return LimitText.of(said.asText()).isPresent()
                ? Stream.empty()
                : Stream.of(error(
                        document,
                        place,
                        "\"" + said.asText() + "\" is no limit.",
                        "Write requests/time, such as 100/min, 10/s or 5/15m, or {limit: 100/min, by: address}."));
    }

    private static Diagnostic error(SourceFile document, String place, String message, String remedy) {
        return Diagnostic.error("unreadable-limit", document.locations().find(place), message, remedy);
    }
}
