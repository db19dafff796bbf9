package dev.ashlar.data.autoconfigure.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A secret within another value: it shows that it has changed, and not what it is. */
record MaskedValue(Object secret) {

    static final String MASK = "***";

    @Override
    public String toString() {
        return MASK;
    }

    /** The same value with nothing but masks in the place of its secrets. */
    static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof MaskedValue) {
            return MASK;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            members.forEach((name, member) -> shown.put(String.valueOf(name), shown(member)));
            return shown;
        }
        return value instanceof List<?> elements
                ? elements.stream().map(MaskedValue::shown).toList()
                : value;
    }
}
