package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table, its sequence and its indexes.
 *
 * @param lines the columns and constraints between the parentheses, each with its comma where one follows
 */
record TableScript(String name, Optional<Sequence> sequence, List<String> lines, List<IndexScript> indexes) {

    /**
     * A sequence of keys.
     *
     * @param increment how far a value lies from the next: what lies below a value, down to the one before, belongs to
     *     whoever drew it, which lets the application make that many rows with one call
     * @param ownedBy the column that goes with it
     */
    record Sequence(String name, int increment, String ownedBy) {}

    /** An index; {@code method} comes with its trailing space, or is empty for the usual one. */
    record IndexScript(String name, String table, String method, String column) {}

    private static final int POOL = 50;

    static TableScript of(ResourcePlan resource) {
        Table table = resource.table();
        String key = resource.key().column().name();
        Stream<String> columns = table.columns().stream()
                .map(column -> ColumnScript.of(column, column.name().equals(key) ? table.sequence() : null));
        Stream<String> primary = Stream.of(SqlText.primaryKey(table.name(), table.primaryKey()));
        Stream<String> uniques = table.uniques().stream()
                .map(unique -> "CONSTRAINT " + unique.name() + " UNIQUE (" + String.join(", ", unique.columns()) + ")");
        Stream<String> checks = table.columns().stream().flatMap(TableScript::check);
        return new TableScript(
                table.name(),
                Optional.ofNullable(table.sequence())
                        .map(name -> new Sequence(name, increment(resource), table.name() + "." + key)),
                separated(Stream.of(columns, primary, uniques, checks)
                        .flatMap(lines -> lines)
                        .toList()),
                table.indexes().stream()
                        .map(index -> index(table.name(), index))
                        .toList());
    }

    static TableScript of(Link.JoinTable join) {
        Column own = join.ownColumn();
        Column target = join.targetColumn();
        return new TableScript(
                join.name(),
                Optional.empty(),
                separated(List.of(
                        ColumnScript.of(own, null),
                        ColumnScript.of(target, null),
                        SqlText.primaryKey(join.name(), List.of(own.name(), target.name())))),
                List.of(new IndexScript(
                        SqlText.constraint("ix", join.name(), target.name()), join.name(), "", target.name())));
    }

    private static int increment(ResourcePlan resource) {
        return resource.resource().key().source() == KeySource.GENERATED ? POOL : 1;
    }

    private static Stream<String> check(Column column) {
        return Stream.ofNullable(column.check())
                .map(check -> "CONSTRAINT " + check.name() + " CHECK (" + check.condition() + ")");
    }

    private static IndexScript index(String table, Table.Index index) {
        String method = switch (index.method()) {
            case BTREE -> "";
            case HASH -> "USING hash ";
            case GIN -> "USING gin ";
        };
        return new IndexScript(index.name(), table, method, index.column());
    }

    private static List<String> separated(List<String> lines) {
        int last = lines.size() - 1;
        return Stream.concat(lines.subList(0, last).stream().map(line -> line + ","), Stream.of(lines.get(last)))
                .toList();
    }
}
