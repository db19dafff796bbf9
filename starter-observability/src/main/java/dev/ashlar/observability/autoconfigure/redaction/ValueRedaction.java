package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.redaction.Redactor;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    /** More than a line takes of a field, so that it shows there that something is cut, and cuts no secret that is known by its look. */
    private static final int LONGEST = 32 * 1024 + 8 * 1024;

    /** Numbers of other lengths are ids more often than cards. */
    private static final int USUAL_CARD = 16;

    private static final int AMEX = 15;

    private final Redactor redactor;

    ValueRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What cannot be read, because another thread changes it or its session has ended, is told as such. */
    @Nullable
    Object redact(@Nullable Object value) {
        try {
            return redact(value, 0);
        } catch (RuntimeException | Error failure) {
            String type = value == null ? "null" : value.getClass().getName();
            return "[%s could not be read: %s]"
                    .formatted(type, failure.getClass().getName());
        }
    }

    private @Nullable Object redact(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean || value instanceof Enum<?>) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (depth < DEEPEST && value instanceof Object[] elements) {
            return redacted(Arrays.asList(elements), depth);
        }
        if (value.getClass().isArray()) {
            return value instanceof Object[] ? Redactor.MASK : value;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            return members(map, depth);
        }
        if (depth < DEEPEST && value instanceof Collection<?> elements) {
            return redacted(elements, depth);
        }
        String text = value instanceof CharSequence written
                ? written.toString()
                : SensitiveMembers.textOf(value, redactor::isSecret);
        return redactor.redact(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Numbers of cards are numbers, too. */
    private Object number(Number number) {
        boolean whole = number instanceof Long || number instanceof BigInteger || number instanceof BigDecimal;
        String text = whole ? number.toString() : "";
        if (text.length() != AMEX && text.length() != USUAL_CARD) {
            return number;
        }
        String redacted = redactor.redact(text);
        return redacted.equals(text) ? number : redacted;
    }

    private List<@Nullable Object> redacted(Collection<?> elements, int depth) {
        List<@Nullable Object> redacted = new ArrayList<>(elements.size());
        elements.forEach(element -> redacted.add(redact(element, depth + 1)));
        return redacted;
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
