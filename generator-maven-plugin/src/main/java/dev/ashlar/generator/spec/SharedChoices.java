package dev.ashlar.generator.spec;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows inline choices that are one: a text or a {@code Customer}, wherever a document offers the two. Such a choice is called
 * after what it offers, as long as that is little.
 */
final class SharedChoices {

    private static final int MOST_BRANCHES = 3;
    private static final int MOST_CHARACTERS = 48;
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final List<String> REMARKS = List.of("title", "description", "example", SpecDocument.ORIGIN);

    private final Map<List<Object>, String> known = new HashMap<>();

    /** The name of the same choice, which stood elsewhere. */
    @Nullable
    String find(Schema<?> schema) {
        return name(schema) == null ? null : known.get(offer(schema));
    }

    void remember(Schema<?> schema, String name) {
        if (name(schema) != null) {
            known.put(offer(schema), name);
            schema.setDescription(null);
        }
    }

    /** What it is called after what it offers; absent where its place has to name it. */
    @Nullable
    String name(Schema<?> schema) {
        List<Schema<?>> branches = branches(schema);
        boolean isNamed = branches.size() > 1
                && branches.size() <= MOST_BRANCHES
                && schema.getProperties() == null
                && schema.getAllOf() == null
                && schema.getEnum() == null
                && schema.getTitle() == null
                && branches.stream().allMatch(branch -> word(branch) != null);
        String name = isNamed ? branches.stream().map(SharedChoices::word).collect(Collectors.joining("Or")) : "";
        return name.isEmpty() || name.length() > MOST_CHARACTERS ? null : name;
    }

    private static @Nullable String word(Schema<?> branch) {
        if (branch.get$ref() != null) {
            return Words.joined(JsonPointers.name(
                    branch.get$ref().substring(branch.get$ref().lastIndexOf('/') + 1)));
        }
        String type = branch.getType();
        boolean isPlain = type != null
                && SCALARS.contains(type)
                && branch.getEnum() == null
                && (branch.getTitle() == null || branch.getTitle().isBlank());
        return isPlain
                ? Words.joined(branch.getFormat() == null || !type.equals("string") ? type : branch.getFormat())
                : null;
    }

    private static List<Object> offer(Schema<?> schema) {
        List<Object> offer = new ArrayList<>();
        branches(schema).forEach(branch -> {
            Map<?, ?> keywords = Json.mapper().convertValue(branch, Map.class);
            REMARKS.forEach(keywords::remove);
            offer.add(branch.get$ref() == null ? keywords : branch.get$ref());
        });
        if (schema.getDiscriminator() != null) {
            offer.add(schema.getDiscriminator());
        }
        return offer;
    }

    private static List<Schema<?>> branches(Schema<?> schema) {
        List<Schema<?>> branches = new ArrayList<>();
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(branches::add);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(branches::add);
        }
        return branches;
    }
}
