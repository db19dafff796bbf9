package dev.ashlar.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place between two rows of an ordered list: beside the row that has these values, in the direction of reading.
 *
 * @param backward whether the rows before that row are meant, instead of those after it
 * @param values the row's value for each criterion of the order, the last of which tells all rows apart
 */
public record CursorPosition(boolean backward, List<@Nullable Object> values) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Copies the values, among which may be nulls. */
    public CursorPosition {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * One of the values, as the type it had when the cursor was made.
     *
     * @throws tools.jackson.core.JacksonException when it is of another type
     */
    public <V> @Nullable V value(int index, Class<V> type) {
        Object value = values.get(index);
        return value == null || type.isInstance(value) ? type.cast(value) : JSON.convertValue(value, type);
    }

    byte[] toBytes() {
        List<@Nullable Object> parts = new ArrayList<>(values);
        parts.add(backward);
        return JSON.writeValueAsBytes(parts);
    }

    static CursorPosition ofBytes(byte[] bytes) {
        List<?> parts = JSON.readValue(bytes, List.class);
        int last = parts.size() - 1;
        return new CursorPosition(Boolean.TRUE.equals(parts.get(last)), new ArrayList<>(parts.subList(0, last)));
    }
}
