package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The operations of a document that has only been read, not parsed. */
final class Operations {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * An operation.
     *
     * @param name for people, such as {@code GET /pets}
     */
    record Found(String name, String pointer, JsonNode node) {}

    private Operations() {}

    static Stream<Found> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("x-"))
                .flatMap(path -> of(path.getKey(), path.getValue()));
    }

    private static Stream<Found> of(String path, JsonNode item) {
        String pointer = JsonPointers.child("/paths", path);
        return item.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> new Found(
                        member.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path,
                        JsonPointers.child(pointer, member.getKey()),
                        member.getValue()));
    }
}
