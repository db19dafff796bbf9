package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of fields of a line: maps, collections and records are looked into, all else is text. */
final class ValueRedaction {

    private static final int DEEPEST = 8;

    private final Redactor redactor;

    ValueRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    @Nullable
    Object redact(@Nullable Object value) {
        return redact(value, 0);
    }

    private @Nullable Object redact(@Nullable Object value, int depth) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            return value;
        }
        if (value.getClass().isArray()) {
            return value instanceof Object[] elements
                    ? Arrays.stream(elements)
                            .map(element -> redact(element, depth + 1))
                            .toArray()
                    : value;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            return members(map, depth);
        }
        if (depth < DEEPEST && value instanceof Collection<?> elements) {
            List<@Nullable Object> redacted = new ArrayList<>(elements.size());
            elements.forEach(element -> redacted.add(redact(element, depth + 1)));
            return redacted;
        }
        return redactor.redact(value instanceof CharSequence text ? text.toString() : SensitiveMembers.textOf(value));
    }

    private Map<String, @Nullable Object> members(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> redacted = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            String name = String.valueOf(key);
            boolean secret = element != null && redactor.isSecret(name);
            redacted.put(redactor.redact(name), secret ? Redactor.MASK : redact(element, depth + 1));
        });
        return redacted;
    }
}
