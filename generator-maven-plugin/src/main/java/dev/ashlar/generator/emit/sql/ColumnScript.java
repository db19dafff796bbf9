package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Column;
import org.jspecify.annotations.Nullable;

/** The definition of a column inside its table. */
final class ColumnScript {

    private ColumnScript() {}

    /**
     * Name, type, default and nullness.
     *
     * @param sequence gives the default of a key that is drawn from it, so that rows inserted by hand get one too
     */
    static String of(Column column, @Nullable String sequence) {
        StringBuilder definition = new StringBuilder(column.name() + " " + column.sqlType());
        if (column.defaultExpression() != null) {
            definition.append(" DEFAULT ").append(column.defaultExpression());
        } else if (sequence != null) {
            definition.append(" DEFAULT nextval('").append(sequence).append("')");
        }
        if (column.notNull()) {
            definition.append(" NOT NULL");
        }
        return definition.toString();
    }
}
