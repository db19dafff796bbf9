package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule {@code look-up}: the property that the last path parameter of a member's path equals. */
final class LookupRule {

    private static final Set<ScalarType> KEYS =
            Set.of(ScalarType.UUID, ScalarType.INT32, ScalarType.INT64, ScalarType.STRING);
    private static final Set<String> IDENTIFYING =
            Set.of("id", "uuid", "gid", "sid", "guid", "number", "key", "code", "name", "slug");

    private static final Set<String> IDS = Set.of("id", "uuid", "gid", "sid", "guid");

    private LookupRule() {}

    /**
     * @param name what the members are called
     */
    static Optional<Property> find(ObjectSchema schema, String name, Collection collection) {
        Optional<String> parameter = collection.parameter();
        Type type = collection.parameterType();
        if (parameter.isEmpty() || type == null) {
            return Optional.empty();
        }
        Optional<Property> found = schema.properties().stream()
                .filter(property -> Words.same(property.name(), parameter.get()))
                .findFirst()
                .or(() -> schema.property("id").filter(id -> namesMember(parameter.get(), name, collection)))
                .or(() -> identifying(schema, parameter.get(), name, collection));
        boolean unique =
                !collection.path().isNested() || found.filter(LookupRule::isId).isPresent();
        return found.filter(property -> unique && isKey(property.type()) && isAlike(property.type(), type));
    }

    /** {@code petId}, {@code pet_id}, {@code pet} and plain {@code id} name a pet. */
    private static boolean namesMember(String parameter, String name, Collection collection) {
        Words words = Words.of(parameter);
        return (!words.isEmpty() && words.last().equals("id"))
                || Noun.same(parameter, name)
                || Noun.same(parameter, collection.noun());
    }

    /** {@code issue_number} is the {@code number} of an issue. */
    private static Optional<Property> identifying(
            ObjectSchema schema, String parameter, String name, Collection collection) {
        Words words = Words.of(parameter);
        if (words.parts().size() < 2 || !IDENTIFYING.contains(words.last())) {
            return Optional.empty();
        }
        String owner = words.withoutLast().camelCase();
        return schema.property(words.last())
                .filter(property -> Noun.same(owner, name) || Noun.same(owner, collection.noun()));
    }

    /** Whether a property is named like a key of its own, so that it finds a row wherever the row is nested. */
    static boolean isId(Property property) {
        Words words = Words.of(property.name());
        return !words.isEmpty() && IDS.contains(words.last());
    }

    static boolean isKey(@Nullable Type type) {
        return type instanceof ScalarType scalar && KEYS.contains(scalar);
    }

    static boolean isAlike(Type left, Type right) {
        return left.equals(right) || (isInteger(left) && isInteger(right));
    }

    private static boolean isInteger(Type type) {
        return type == ScalarType.INT32 || type == ScalarType.INT64;
    }
}
