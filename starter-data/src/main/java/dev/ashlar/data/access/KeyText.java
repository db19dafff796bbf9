package dev.ashlar.data.access;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.MappingException;
import org.jspecify.annotations.Nullable;

/** Names of callers and tenants as the type of the column that holds them. */
final class KeyText {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            UUID.class, UUID::fromString,
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf);

    private KeyText() {}

    /**
     * The value; null where there is none, or none of that type. Only the text that the value itself has is taken: were
     * {@code +7} and {@code 007} read as 7, several names would be one owner.
     */
    static @Nullable Object read(@Nullable String text, Class<?> type) {
        if (text == null) {
            return null;
        }
        try {
            Object value = reader(type).apply(text);
            return value.toString().equals(text) ? value : null;
        } catch (IllegalArgumentException noneOfThatType) {
            return null;
        }
    }

    /** The class of that name, if an attribute can have it. */
    static Class<?> type(String name, String attribute) {
        return READERS.keySet().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new MappingException(attribute + " is no text, UUID or whole number"));
    }

    private static Function<String, Object> reader(Class<?> type) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new MappingException(type.getName() + " is no text, UUID or whole number");
        }
        return reader;
    }
}
