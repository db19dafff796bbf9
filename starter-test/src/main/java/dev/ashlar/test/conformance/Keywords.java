package dev.ashlar.test.conformance;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What the names of a schema's keywords tell. */
final class Keywords {

    private static final Set<String> LOWER = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> UPPER = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final Set<String> OF_OBJECTS = Set.of("additionalProperties", "minProperties", "discriminator");
    private static final Set<String> OF_ARRAYS = Set.of("items", "prefixItems", "minItems", "maxItems");
    private static final Set<String> OF_NUMBERS = Set.of("minimum", "maximum", "multipleOf");
    private static final Set<String> OF_TEXTS = Set.of("minLength", "maxLength", "pattern", "format");

    private Keywords() {}

    /** The type that a schema is meant for which says none; none where nothing tells. */
    static List<String> types(Set<String> keywords) {
        if (!Collections.disjoint(keywords, OF_OBJECTS)) {
            return List.of("object");
        } else if (!Collections.disjoint(keywords, OF_ARRAYS)) {
            return List.of("array");
        } else if (!Collections.disjoint(keywords, OF_NUMBERS)) {
            return List.of("number");
        }
        return restrictText(keywords) ? List.of("string") : List.of();
    }

    static boolean restrictText(Set<String> keywords) {
        return !Collections.disjoint(keywords, OF_TEXTS);
    }

    /** Of two values of one keyword the one that both allow; the later one where that cannot be said. */
    static Place stricter(String name, Place one, Place other) {
        if (!one.json().isNumber() || !other.json().isNumber()) {
            return other;
        }
        int order = one.json().decimalValue().compareTo(other.json().decimalValue());
        boolean first = (LOWER.contains(name) && order > 0) || (UPPER.contains(name) && order < 0);
        return first ? one : other;
    }
}
