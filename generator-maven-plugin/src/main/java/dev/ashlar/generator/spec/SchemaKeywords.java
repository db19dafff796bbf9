package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.pattern.SearchPattern;
import java.util.ArrayList;
import java.util.List;

/** Finds what a schema says in words that mean nothing: the front end would forget it without a word. */
final class SchemaKeywords {

    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "object", "array", "null");

    private final SourceFile document;
    private final List<Diagnostic> warnings = new ArrayList<>();

    private SchemaKeywords(SourceFile document) {
        this.document = document;
    }

    /** What is forgotten, in the document's order. Schemas must carry their origin. */
    static List<Diagnostic> check(SourceFile document) {
        SchemaKeywords keywords = new SchemaKeywords(document);
        keywords.walk(document.tree());
        return keywords.warnings;
    }

    private void walk(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path(SpecDocument.ORIGIN).isTextual()) {
            checkType(schema);
            checkPattern(schema);
        }
        node.forEach(this::walk);
    }

    private void checkType(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> checkType(schema, one));
        } else if (!type.isMissingNode()) {
            checkType(schema, type);
        }
    }

    private void checkType(ObjectNode schema, JsonNode type) {
        String name = type.asText();
        if (!TYPES.contains(name)) {
            warn(
                    schema,
                    "type",
                    "unknown-type",
                    "There is no type \"" + name + "\"; any JSON is accepted here.",
                    NearestName.of(name, TYPES)
                            .map(nearest -> "Write \"" + nearest + "\".")
                            .orElse("Write one of " + String.join(", ", TYPES) + "."));
        }
    }

    private void checkPattern(ObjectNode schema) {
        JsonNode pattern = schema.path("pattern");
        if (pattern.isTextual() && SearchPattern.inJava(pattern.asText()).isEmpty()) {
            warn(
                    schema,
                    "pattern",
                    "unreadable-pattern",
                    "The pattern \"" + pattern.asText() + "\" is no regular expression that Java can search for; it is"
                            + " not checked.",
                    "Correct it, or leave it out.");
        }
    }

    private void warn(ObjectNode schema, String keyword, String rule, String message, String remedy) {
        String place = schema.get(SpecDocument.ORIGIN).asText() + "/" + keyword;
        warnings.add(Diagnostic.warning(rule, document.locations().find(place), message, remedy));
    }
}
