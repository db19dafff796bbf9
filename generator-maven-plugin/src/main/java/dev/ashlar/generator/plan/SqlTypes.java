package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL type for each type of the Blueprint. */
final class SqlTypes {

    /** The longest {@code varchar} that PostgreSQL accepts. */
    private static final int LONGEST_VARCHAR = 10_485_760;

    private static final int PRECISION = 19;

    private final Blueprint blueprint;

    SqlTypes(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    String of(Type type, Constraints constraints) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar, constraints);
        }
        if (type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof EnumSchema choice) {
            return choice.base() == ScalarType.STRING
                    ? "varchar(" + longest(choice) + ")"
                    : scalar(choice.base(), Constraints.NONE);
        }
        return "jsonb";
    }

    private static String scalar(ScalarType scalar, Constraints constraints) {
        return switch (scalar) {
            case STRING -> text(constraints.maxLength());
            case URI, BINARY -> "text";
            case INT32 -> "integer";
            case INT64 -> "bigint";
            case DECIMAL -> decimal(constraints.multipleOf());
            case FLOAT -> "real";
            case DOUBLE -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamptz";
            case UUID -> "uuid";
            case BASE64 -> "bytea";
            case ANY -> "jsonb";
        };
    }

    private static String text(@Nullable Integer maxLength) {
        return maxLength == null || maxLength < 1 || maxLength > LONGEST_VARCHAR
                ? "text"
                : "varchar(" + maxLength + ")";
    }

    private static String decimal(@Nullable BigDecimal multipleOf) {
        int scale = multipleOf == null ? 0 : multipleOf.stripTrailingZeros().scale();
        return scale > 0 ? "numeric(" + PRECISION + ", " + scale + ")" : "numeric";
    }

    private static int longest(EnumSchema choice) {
        return Math.max(
                1, choice.values().stream().mapToInt(String::length).max().orElse(1));
    }
}
