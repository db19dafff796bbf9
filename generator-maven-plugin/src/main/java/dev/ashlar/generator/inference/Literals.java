package dev.ashlar.generator.inference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.model.Literal;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads default and example values, which the parser delivers in a dozen Java types. */
final class Literals {

    private Literals() {}

    static @Nullable Literal read(@Nullable Object value) {
        Object plain = plain(value);
        return plain == null ? null : new Literal(plain);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number) {
            return number(value.toString());
        }
        if (value instanceof JsonNode node) {
            return ofNode(node);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Literals::plain).filter(Objects::nonNull).toList();
        }
        return value instanceof Map<?, ?> map ? ofMap(map) : text(value);
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notFinite) {
            return text;
        }
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
                : value.toString();
    }

    private static Map<String, Object> ofMap(Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> {
            Object plain = plain(member);
            if (plain != null) {
                members.put(String.valueOf(name), plain);
            }
        });
        return members;
    }

    private static @Nullable Object ofNode(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
            return ofMap(members);
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Literals::ofNode)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }
}
