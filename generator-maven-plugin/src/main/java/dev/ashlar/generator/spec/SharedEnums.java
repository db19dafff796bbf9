package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows inline enums that are one: {@code status} of {@code Pet}, of {@code NewPet} and of the query that finds pets,
 * with the same values.
 */
final class SharedEnums {

    private record Known(String name, String leaf, List<?> values) {

        boolean isSameAs(Schema<?> schema, String otherName, String otherLeaf) {
            return leaf.equals(otherLeaf) && values.equals(schema.getEnum()) && related(owner(otherName, otherLeaf));
        }

        /** An owner that is no schema, such as an operation, has a name that says nothing of the value. */
        private boolean related(String other) {
            String owner = owner(name, leaf);
            return other.contains(owner) || owner.contains(other);
        }

        private static String owner(String name, String leaf) {
            return name.endsWith(leaf) ? name.substring(0, name.length() - leaf.length()) : name;
        }
    }

    private final List<Known> known = new ArrayList<>();

    @Nullable
    String find(Schema<?> schema, String name, String leaf) {
        return known.stream()
                .filter(candidate -> schema.getEnum() != null && candidate.isSameAs(schema, name, leaf))
                .map(Known::name)
                .findFirst()
                .orElse(null);
    }

    void remember(Schema<?> schema, String name, String leaf) {
        if (schema.getEnum() != null) {
            known.add(new Known(name, leaf, schema.getEnum()));
        }
    }
}
