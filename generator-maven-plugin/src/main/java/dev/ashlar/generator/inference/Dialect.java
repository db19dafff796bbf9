package dev.ashlar.generator.inference;

import dev.ashlar.generator.spec.SpecDocument;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What OpenAPI 3.0 and 3.1 say in different words of a schema, in one. */
final class Dialect {

    private static final String REFERENCE = "#/components/schemas/";

    private Dialect() {}

    /** The declared types but {@code null}; without a declaration what the other keywords tell. */
    static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        types.remove("null");
        if (types.isEmpty() && (!properties(schema).isEmpty() || schema.getAdditionalProperties() instanceof Schema)) {
            types.add("object");
        } else if (types.isEmpty() && schema.getItems() != null) {
            types.add("array");
        } else if (types.isEmpty()) {
            types.addAll(typesOfValues(values(schema)));
        }
        return types;
    }

    private static Set<String> typesOfValues(List<?> values) {
        Set<String> types = new LinkedHashSet<>();
        for (Object value : values) {
            types.add(value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "string");
        }
        return types;
    }

    static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"))
                || (schema.getEnum() != null && schema.getEnum().contains(null))
                || choices(schema).stream().anyMatch(Dialect::isNull);
    }

    /** Whether the schema allows {@code null} and nothing else. */
    static boolean isNull(Schema<?> schema) {
        boolean typed = "null".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().equals(Set.of("null")));
        return typed
                || (schema.getEnum() != null
                        && !schema.getEnum().isEmpty()
                        && values(schema).isEmpty());
    }

    /** The values of an enum but {@code null}. */
    static List<Object> values(Schema<?> schema) {
        List<Object> values = new ArrayList<>();
        if (schema.getEnum() != null) {
            schema.getEnum().stream().filter(Objects::nonNull).forEach(values::add);
        }
        return values;
    }

    /** The branches of {@code oneOf} and {@code anyOf}. */
    static List<Schema<?>> choices(Schema<?> schema) {
        List<Schema<?>> choices = new ArrayList<>(list(schema.getOneOf()));
        choices.addAll(list(schema.getAnyOf()));
        return choices;
    }

    /** What a value may be, but {@code null}, by the branches of {@code oneOf} and {@code anyOf}. */
    static List<Schema<?>> branches(Schema<?> schema) {
        return choices(schema).stream().filter(choice -> !isNull(choice)).toList();
    }

    /** Whether the schema says no more than that a value is one of several. */
    static boolean isChoice(Schema<?> schema) {
        return branches(schema).size() > 1
                && properties(schema).isEmpty()
                && parts(schema).isEmpty()
                && values(schema).isEmpty()
                && Set.of("object").containsAll(types(schema));
    }

    /** Whether alternatives narrow what the schema says beside them, which is not read. */
    static boolean isNarrowed(Schema<?> schema) {
        return !branches(schema).isEmpty()
                || Extensions.of(schema.getExtensions()).isTrue(SpecDocument.NARROWED);
    }

    /** The branches of {@code allOf}. */
    static List<Schema<?>> parts(Schema<?> schema) {
        return list(schema.getAllOf());
    }

    private static List<Schema<?>> list(@SuppressWarnings("rawtypes") @Nullable List<Schema> schemas) {
        List<Schema<?>> list = new ArrayList<>();
        if (schemas != null) {
            schemas.forEach(list::add);
        }
        return list;
    }

    static Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(properties::put);
        }
        return properties;
    }

    /** The name of the schema that this one refers to. */
    static @Nullable String reference(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference != null && reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }

    /**
     * The only thing that the schema says beside remarks: what it refers to in an {@code allOf} of one part, or in a choice
     * between something and {@code null}.
     */
    static @Nullable Schema<?> onlyBranch(Schema<?> schema) {
        if (!properties(schema).isEmpty()) {
            return null;
        }
        List<Schema<?>> branches = new ArrayList<>(parts(schema));
        branches.addAll(branches(schema));
        return branches.size() == 1 ? branches.get(0) : null;
    }

    static String origin(Schema<?> schema, String otherwise) {
        return Extensions.of(schema.getExtensions()).text(Extensions.ORIGIN).orElse(otherwise);
    }
}
