package dev.ashlar.errors;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says what a value should have been in the words of JSON, never in those of Java. */
public final class ExpectedTypes {

    private static final int MOST_ALLOWED_VALUES = 50;
    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);
    private static final Map<Class<?>, String> NAMES = Map.of(
            LocalDate.class, "date (ISO 8601)",
            LocalTime.class, "time (ISO 8601)",
            LocalDateTime.class, "date-time (ISO 8601)",
            Instant.class, "date-time (ISO 8601)",
            OffsetDateTime.class, "date-time (ISO 8601)",
            ZonedDateTime.class, "date-time (ISO 8601)",
            UUID.class, "uuid",
            Boolean.class, "boolean",
            Character.class, "string");

    private final WireNames wireNames;

    /** Expectations whose enum values are written as the given names say. */
    public ExpectedTypes(WireNames wireNames) {
        this.wireNames = wireNames;
    }

    /**
     * The error of a value that does not have the type it should have.
     *
     * @param place where the value is
     * @param name its pointer or name
     * @param type the Java type that the value was to become, null where it is not known
     */
    public ProblemError error(Place place, @Nullable String name, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return ProblemError.of(place, name, "INVALID_ENUM_VALUE")
                    .with(
                            "allowed",
                            wireNames.enumValues(type).stream()
                                    .limit(MOST_ALLOWED_VALUES)
                                    .toList());
        }
        ProblemError error = ProblemError.of(place, name, "TYPE_MISMATCH");
        return type == null || type == Object.class ? error : error.with("expected", name(type));
    }

    private static String name(Class<?> type) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (INTEGERS.contains(boxed)) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "number";
        }
        String known = NAMES.get(boxed);
        return known == null ? structure(boxed) : known;
    }

    private static String structure(Class<?> type) {
        if (Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type)) {
            return "date-time (ISO 8601)";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return CharSequence.class.isAssignableFrom(type) || ClassUtils.isSimpleValueType(type) ? "string" : "object";
    }
}
