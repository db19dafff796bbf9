package dev.ashlar.core.union;

import java.math.BigInteger;
import java.util.Set;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JavaType;

/** The types of JSON, as far as Java types tell them apart. */
enum JsonKind {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ANY;

    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    static JsonKind of(JavaType type) {
        Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass());
        if (raw == Object.class) {
            return ANY;
        }
        if (type.isMapLikeType()) {
            return OBJECT;
        }
        if (type.isContainerType() && raw != byte[].class) {
            return ARRAY;
        }
        if (Number.class.isAssignableFrom(raw)) {
            return INTEGERS.contains(raw) ? INTEGER : NUMBER;
        }
        if (raw == Boolean.class) {
            return BOOLEAN;
        }
        return raw == byte[].class || ClassUtils.isSimpleValueType(raw) ? STRING : OBJECT;
    }

    boolean accepts(JsonToken first) {
        return switch (this) {
            case OBJECT -> first == JsonToken.START_OBJECT;
            case ARRAY -> first == JsonToken.START_ARRAY;
            case STRING -> first == JsonToken.VALUE_STRING;
            case INTEGER -> first == JsonToken.VALUE_NUMBER_INT;
            case NUMBER -> first.isNumeric();
            case BOOLEAN -> first.isBoolean();
            case ANY -> true;
        };
    }
}
