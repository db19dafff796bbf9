package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ScalarType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads type and format of a value without parts. */
final class ScalarReader {

    private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

    private ScalarReader() {}

    static ScalarType read(String type, Schema<?> schema) {
        return switch (type) {
            case "string" -> text(schema);
            case "integer" -> integer(schema);
            case "number" -> number(schema.getFormat());
            case "boolean" -> ScalarType.BOOLEAN;
            default -> ScalarType.ANY;
        };
    }

    private static ScalarType text(Schema<?> schema) {
        if ("base64".equals(schema.getContentEncoding())) {
            return ScalarType.BASE64;
        }
        if ("application/octet-stream".equals(schema.getContentMediaType())) {
            return ScalarType.BINARY;
        }
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "date" -> ScalarType.DATE;
            case "date-time" -> ScalarType.DATE_TIME;
            case "uuid" -> ScalarType.UUID;
            case "uri" -> ScalarType.URI;
            case "byte" -> ScalarType.BASE64;
            case "binary" -> ScalarType.BINARY;
            default -> ScalarType.STRING;
        };
    }

    private static ScalarType integer(Schema<?> schema) {
        boolean within = isWithin(schema.getMinimum()) && isWithin(schema.getMaximum());
        if ("int32".equals(schema.getFormat())) {
            return within ? ScalarType.INT32 : ScalarType.INT64;
        }
        boolean bounded = schema.getMaximum() != null && within;
        return bounded && schema.getFormat() == null ? ScalarType.INT32 : ScalarType.INT64;
    }

    private static boolean isWithin(@Nullable BigDecimal bound) {
        return bound == null || (bound.compareTo(INT_MIN) >= 0 && bound.compareTo(INT_MAX) <= 0);
    }

    private static ScalarType number(@Nullable String format) {
        if ("float".equals(format)) {
            return ScalarType.FLOAT;
        }
        return "double".equals(format) ? ScalarType.DOUBLE : ScalarType.DECIMAL;
    }
}
