package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds what leads elsewhere from a file that has only been read, not parsed. */
final class References {

    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const", "mapping");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "schemas", "headers");

    private References() {}

    /**
     * Calls back with the pointer of every {@code $ref} of a part, and its text.
     *
     * @param pointer that of the part
     */
    static void visit(JsonNode part, String pointer, BiConsumer<String, String> visitor) {
        visit(part, pointer, false, visitor);
    }

    /** Calls back with what the parser follows besides: the values of a discriminator's mapping, and examples that are referred to. */
    static void visitHints(JsonNode node, String pointer, BiConsumer<String, String> visitor) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visitHints(node.get(i), JsonPointers.child(pointer, i), visitor);
        }
        node.properties().forEach(member -> {
            String place = JsonPointers.child(pointer, member.getKey());
            if (member.getKey().equals("discriminator")) {
                String mapping = JsonPointers.child(place, "mapping");
                member.getValue().path("mapping").properties().stream()
                        .filter(mapped -> mapped.getValue().isTextual())
                        .forEach(mapped -> visitor.accept(
                                JsonPointers.child(mapping, mapped.getKey()),
                                mapped.getValue().asText()));
            }
            if (member.getKey().equals("examples")) {
                visitExamples(member.getValue(), place, visitor);
            }
            visitHints(member.getValue(), place, visitor);
        });
    }

    private static void visitExamples(JsonNode examples, String pointer, BiConsumer<String, String> visitor) {
        examples.properties().stream()
                .filter(example -> example.getValue().path("$ref").isTextual())
                .forEach(example -> visitor.accept(
                        JsonPointers.child(JsonPointers.child(pointer, example.getKey()), "$ref"),
                        example.getValue().get("$ref").asText()));
    }

    private static void visit(JsonNode node, String pointer, boolean namesAreFree, BiConsumer<String, String> visitor) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), JsonPointers.child(pointer, i), false, visitor);
        }
        node.properties().forEach(member -> {
            String name = member.getKey();
            String place = JsonPointers.child(pointer, name);
            if (!namesAreFree && name.equals("$ref") && member.getValue().isTextual()) {
                visitor.accept(place, member.getValue().asText());
            } else if (namesAreFree || (!VALUES.contains(name) && !name.startsWith("x-"))) {
                visit(member.getValue(), place, !namesAreFree && NAMED.contains(name), visitor);
            }
        });
    }
}
