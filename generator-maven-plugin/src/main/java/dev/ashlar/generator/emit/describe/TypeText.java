package dev.ashlar.generator.emit.describe;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;

/** Types in the words of OpenAPI. */
public final class TypeText {

    private TypeText() {}

    /** Such as {@code string (uuid)}, {@code array of Pet}. */
    public static String of(Type type) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar);
        }
        if (type instanceof SchemaType named) {
            return named.schema();
        }
        if (type instanceof ListType list) {
            return "array of " + of(list.element());
        }
        return "map of " + of(((MapType) type).value());
    }

    private static String scalar(ScalarType type) {
        return switch (type) {
            case STRING -> "string";
            case INT32 -> "integer (int32)";
            case INT64 -> "integer (int64)";
            case DECIMAL -> "number";
            case FLOAT -> "number (float)";
            case DOUBLE -> "number (double)";
            case BOOLEAN -> "boolean";
            case DATE -> "string (date)";
            case DATE_TIME -> "string (date-time)";
            case UUID -> "string (uuid)";
            case URI -> "string (uri)";
            case BASE64 -> "string (byte)";
            case BINARY -> "binary";
            case ANY -> "any JSON";
        };
    }
}
