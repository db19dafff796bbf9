package dev.ashlar.core.patch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Members that clients may write and never see. Such a one was judged when it was written, and what is kept of it may be
 * something else, such as the hash of a password: a patch that leaves it as it is has nothing to answer for.
 */
final class WriteOnlyMembers {

    private WriteOnlyMembers() {}

    static boolean isOne(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        Object owner = violation.getLeafBean();
        return owner != null && name != null && isWriteOnly(owner.getClass(), name);
    }

    /** Whether the same was to be said of the value before. */
    static boolean isKept(ConstraintViolation<?> violation, Set<? extends ConstraintViolation<?>> before) {
        return isOne(violation)
                && before.stream()
                        .anyMatch(other -> other.getPropertyPath()
                                        .toString()
                                        .equals(violation.getPropertyPath().toString())
                                && Objects.equals(other.getInvalidValue(), violation.getInvalidValue()));
    }

    private static boolean isWriteOnly(Class<?> owner, String name) {
        return Stream.of(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .anyMatch(WriteOnlyMembers::isWriteOnly);
    }

    private static boolean isWriteOnly(Field field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        return property != null && property.access() == JsonProperty.Access.WRITE_ONLY;
    }
}
