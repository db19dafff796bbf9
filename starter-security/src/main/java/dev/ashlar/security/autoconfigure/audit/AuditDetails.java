package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.errors.autoconfigure.SecretName;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Details as they may be kept: short, plain, and without what is secret by its name. */
final class AuditDetails {

    static final String MASK = "***";

    private static final int MAX_TEXT = 1_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private AuditDetails() {}

    static Map<String, @Nullable Object> safe(Map<?, ?> given) {
        Map<String, @Nullable Object> safe = new TreeMap<>();
        given.forEach((key, value) -> {
            String name = String.valueOf(key);
            safe.put(name, SecretName.isLike(name) ? MASK : safe(value));
        });
        return safe;
    }

    private static @Nullable Object safe(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> members) {
            return safe(members);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(AuditDetails::safe).toList();
        }
        if (value instanceof CharSequence
                || value instanceof UUID
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor) {
            return cut(value.toString());
        }
        // What its text tells is not known.
        return value.getClass().getSimpleName();
    }

    /** At most as much as a record keeps, without what PostgreSQL cannot. */
    static String cut(String text) {
        String kept = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
        return kept.replace('\0', ' ');
    }

    static String write(Map<String, @Nullable Object> details) {
        return JSON.writeValueAsString(details);
    }

    /** Somebody may have changed the text; the rest of the record is to be seen all the same. */
    static Map<String, @Nullable Object> read(String text) {
        try {
            return JSON.readValue(text, MEMBERS);
        } catch (JacksonException changed) {
            return Map.of("unreadable", true);
        }
    }
}
