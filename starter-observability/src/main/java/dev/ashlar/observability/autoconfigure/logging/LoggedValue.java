package dev.ashlar.observability.autoconfigure.logging;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.WritableJson;
import org.springframework.util.ObjectUtils;
import tools.jackson.core.JsonGenerator;

/** Writes a value as Spring Boot's writer of JSON does: collections and maps as such, numbers and truth values, all else as text. */
final class LoggedValue {

    private LoggedValue() {}

    static void writeMembers(Map<?, ?> members, JsonGenerator out) {
        members.forEach((name, value) -> {
            out.writeName(String.valueOf(name));
            write(value, out);
        });
    }

    static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number number) {
            write(number, out);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            writeMembers(map, out);
            out.writeEndObject();
        } else if (value instanceof Iterable<?> elements && !(value instanceof Path)) {
            write(elements, out);
        } else if (value.getClass().isArray()) {
            write(Arrays.asList(ObjectUtils.toObjectArray(value)), out);
        } else if (value instanceof WritableJson json) {
            out.writeRawValue(json.toJsonString());
        } else {
            out.writeString(value.toString());
        }
    }

    private static void write(Iterable<?> elements, JsonGenerator out) {
        out.writeStartArray();
        elements.forEach(element -> write(element, out));
        out.writeEndArray();
    }

    private static void write(Number number, JsonGenerator out) {
        if (number instanceof Integer || number instanceof Long) {
            out.writeNumber(number.longValue());
        } else if (number.getClass().getName().startsWith("java.") && Double.isFinite(number.doubleValue())) {
            out.writeNumber(number.toString());
        } else {
            out.writeString(number.toString());
        }
    }
}
