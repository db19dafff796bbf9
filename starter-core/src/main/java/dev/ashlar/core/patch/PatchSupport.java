package dev.ashlar.core.patch;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What applying a patch needs from the application: its JSON mapper and its validator. */
final class PatchSupport {

    private final Supplier<JsonMapper> mapper;

    private final Supplier<@Nullable Validator> validator;

    private volatile @Nullable PatchedValueReader reader;

    PatchSupport(Supplier<JsonMapper> mapper, Supplier<@Nullable Validator> validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** Reads decimal numbers as they are, not as the nearest binary ones. */
    JsonNode readPatch(JsonParser parser) {
        return mapper.get()
                .readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(parser);
    }

    /** The value as clients see it. */
    JsonNode visible(@Nullable Object current) {
        return mapper.get().valueToTree(current);
    }

    /** The value with everything in it: members that clients may only write or only read are part of it all the same. */
    JsonNode complete(@Nullable Object current) {
        return reader().mapper().valueToTree(current);
    }

    <T> T result(PatchedValue<T> value, Collection<String> keys) {
        T result = reader().read(value);
        Validator validator = this.validator.get();
        if (validator == null) {
            return result;
        }
        Set<ConstraintViolation<T>> violations = validator.validate(result).stream()
                .filter(violation -> keys.stream().noneMatch(key -> isBesideKey(violation, key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (violations.stream().anyMatch(WriteOnlyMembers::isOne)) {
            T before = reader().mapper().treeToValue(value.current(), value.type());
            Set<ConstraintViolation<T>> present = validator.validate(before);
            violations.removeIf(violation -> WriteOnlyMembers.isKept(violation, present));
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    private static boolean isBesideKey(ConstraintViolation<?> violation, String key) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
        String row = key.substring(0, key.lastIndexOf('.') + 1);
        return path.startsWith(row) && !path.equals(key);
    }

    private PatchedValueReader reader() {
        PatchedValueReader present = reader;
        if (present == null) {
            present = new PatchedValueReader(mapper.get());
            reader = present;
        }
        return present;
    }
}
