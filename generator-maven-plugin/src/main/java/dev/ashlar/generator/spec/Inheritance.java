package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Says of a schema with a discriminator, which others extend by {@code allOf}, that a value of it is one of them, in the words of
 * {@code oneOf}. What it says itself stands in a schema of its own, which they extend.
 */
final class Inheritance {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String REFERENCE = "$ref";
    private static final String ALL_OF = "allOf";

    /** What stays with the schema that becomes a choice. */
    private static final List<String> REMARKS = List.of("title", "description", "deprecated", SpecDocument.ORIGIN);

    private final ObjectNode document;
    private final ObjectNode schemas;
    private final Map<String, String> bases = new LinkedHashMap<>();

    private Inheritance(ObjectNode document, ObjectNode schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    static void spell(JsonNode document) {
        if (document instanceof ObjectNode root
                && document.path("components").path("schemas") instanceof ObjectNode schemas) {
            new Inheritance(root, schemas).spell();
        }
    }

    private void spell() {
        Map<String, Set<String>> families = new LinkedHashMap<>();
        names().forEach(name -> {
            if (isParent(schemas.get(name))) {
                Set<String> heirs = heirs(name);
                if (!heirs.isEmpty()) {
                    families.put(name, heirs);
                    bases.put(name, free(name + "Base"));
                }
            }
        });
        families.forEach(this::divide);
        if (!bases.isEmpty()) {
            extendBases(document);
        }
    }

    private List<String> names() {
        return schemas.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean isParent(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").isTextual()
                && !schema.has("oneOf")
                && !schema.has("anyOf");
    }

    /** The schemas that extend it, and those that extend them. */
    private Set<String> heirs(String parent) {
        Set<String> heirs = new LinkedHashSet<>();
        Set<String> extended = new LinkedHashSet<>(Set.of(parent));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (String name : names()) {
                if (!extended.contains(name)
                        && parts(schemas.get(name)).anyMatch(part -> extended.contains(target(part)))) {
                    extended.add(name);
                    isGrowing = true;
                }
            }
        }
        names().stream()
                .filter(name -> extended.contains(name) && !name.equals(parent))
                .forEach(heirs::add);
        return heirs;
    }

    private String free(String wish) {
        String name = wish;
        for (int number = 2; schemas.has(name) || bases.containsValue(name); number++) {
            name = wish + number;
        }
        return name;
    }

    private void divide(String name, Set<String> heirs) {
        ObjectNode base = (ObjectNode) schemas.get(name);
        String baseName = bases.get(name);
        ObjectNode choice = document.objectNode();
        REMARKS.stream().filter(base::has).forEach(remark -> choice.set(remark, base.get(remark)));
        ArrayNode variants = choice.putArray("oneOf");
        heirs.forEach(heir -> variants.addObject().put(REFERENCE, COMPONENTS + heir));
        ObjectNode discriminator = ((ObjectNode) base.remove("discriminator")).deepCopy();
        if (!discriminator.has("mapping")) {
            variants.addObject().put(REFERENCE, COMPONENTS + baseName);
            discriminator.putObject("mapping").put(name, COMPONENTS + baseName);
        }
        choice.set("discriminator", discriminator);
        schemas.set(name, choice);
        schemas.set(baseName, base);
    }

    /** A reference alone is to a value of the schema, one among other parts to what these extend. */
    private void extendBases(JsonNode node) {
        if (node instanceof ObjectNode schema && isExtension(schema)) {
            parts(schema)
                    .filter(part -> bases.containsKey(target(part)))
                    .forEach(part -> ((ObjectNode) part).put(REFERENCE, COMPONENTS + bases.get(target(part))));
        }
        node.forEach(this::extendBases);
    }

    private boolean isExtension(ObjectNode schema) {
        boolean isComponent = schema.path(SpecDocument.ORIGIN).asText().matches("/components/schemas/[^/]+");
        return isComponent || parts(schema).count() > 1 || schema.has("properties");
    }

    private static Stream<JsonNode> parts(JsonNode schema) {
        return StreamSupport.stream(schema.path(ALL_OF).spliterator(), false);
    }

    private static String target(JsonNode part) {
        String reference = part.path(REFERENCE).asText();
        return reference.startsWith(COMPONENTS) ? JsonPointers.name(reference.substring(COMPONENTS.length())) : "";
    }
}
