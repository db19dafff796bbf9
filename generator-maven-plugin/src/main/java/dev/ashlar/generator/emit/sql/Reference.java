package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.Table;

/**
 * A foreign key.
 *
 * @param rule what follows the referenced column, with its leading space; empty when a referenced row cannot go
 */
record Reference(String table, String name, String column, String targetTable, String targetColumn, String rule) {

    static Reference of(String table, Table.ForeignKey key) {
        String rule = key.cascade() ? " ON DELETE CASCADE" : "";
        return new Reference(table, key.name(), key.column(), key.targetTable(), key.targetColumn(), rule);
    }

    static Reference to(String table, Column column, ResourcePlan target) {
        return new Reference(
                table,
                SqlText.constraint("fk", table, column.name()),
                column.name(),
                target.table().name(),
                target.key().column().name(),
                "");
    }
}
