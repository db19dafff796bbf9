package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The column that stores a field: its type, and in a named check what the field's constraints say. */
final class ColumnPlanner {

    private final Blueprint blueprint;
    private final SqlTypes types;

    ColumnPlanner(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.types = new SqlTypes(blueprint);
    }

    Column column(String table, String name, Field field) {
        if (field.protection() == Protection.ENCRYPTED) {
            return new Column(name, "text", field.required(), null, null);
        }
        String sqlType = types.of(field.type(), field.constraints());
        List<String> conditions = conditions(name, field);
        Column.Check check = conditions.isEmpty()
                ? null
                : new Column.Check(SqlNames.constraint("ck", table, name), String.join(" AND ", conditions));
        return new Column(name, sqlType, field.required(), defaultOf(field), check);
    }

    Column foreignKey(String name, ScalarType keyType, Constraints keyConstraints, boolean notNull) {
        return new Column(name, types.of(keyType, keyConstraints), notNull, null, null);
    }

    private List<String> conditions(String column, Field field) {
        List<String> conditions = new ArrayList<>();
        Constraints constraints = field.constraints();
        Type type = field.type();
        if (type instanceof SchemaType named
                && blueprint.schema(named.schema()) instanceof EnumSchema choice
                && !choice.values().isEmpty()) {
            conditions.add(column + " IN (" + quotedAll(choice) + ")");
        }
        if (type == ScalarType.STRING && constraints.minLength() != null && constraints.minLength() > 0) {
            conditions.add("char_length(" + column + ") >= " + constraints.minLength());
        }
        if (type == ScalarType.BOOLEAN && constraints.only() != null) {
            conditions.add(column + " = " + constraints.only());
        }
        if (isNumber(type)) {
            bound(conditions, column, ">", constraints.minimum());
            bound(conditions, column, "<", constraints.maximum());
        }
        return conditions;
    }

    private static void bound(List<String> conditions, String column, String sign, @Nullable Bound bound) {
        if (bound != null) {
            conditions.add(column + " " + sign + (bound.exclusive() ? " " : "= ")
                    + bound.value().toPlainString());
        }
    }

    private static String quotedAll(EnumSchema choice) {
        return choice.values().stream()
                .map(value -> choice.base() == ScalarType.STRING ? quoted(value) : value)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String defaultOf(Field field) {
        Literal literal = field.defaultValue();
        if (literal == null) {
            return null;
        }
        if (literal.value() instanceof Boolean || literal.value() instanceof BigDecimal) {
            return isNumber(field.type()) || field.type() == ScalarType.BOOLEAN ? plain(literal.value()) : null;
        }
        return literal.value() instanceof String text && isText(field.type()) ? quoted(text) : null;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private boolean isText(Type type) {
        return type == ScalarType.STRING
                || type == ScalarType.DATE
                || type == ScalarType.DATE_TIME
                || type == ScalarType.UUID
                || type == ScalarType.URI
                || (type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof EnumSchema);
    }

    private static boolean isNumber(Type type) {
        return type == ScalarType.INT32
                || type == ScalarType.INT64
                || type == ScalarType.DECIMAL
                || type == ScalarType.FLOAT
                || type == ScalarType.DOUBLE;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
