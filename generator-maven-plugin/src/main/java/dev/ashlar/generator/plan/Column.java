package dev.ashlar.generator.plan;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in snake case, unquoted
 * @param sqlType the PostgreSQL type, such as {@code varchar(30)}
 * @param notNull whether every row has a value
 * @param defaultExpression SQL expression of the default; absent without one
 * @param check SQL condition that every value satisfies, and its constraint's name; absent without one
 */
public record Column(
        String name,
        String sqlType,
        boolean notNull,
        @Nullable String defaultExpression,
        @Nullable Check check) {

    /** Whether structured values are stored in it as JSON. */
    public boolean isJson() {
        return sqlType.equals("jsonb");
    }

    /** A named condition. */
    public record Check(String name, String condition) {}
}
