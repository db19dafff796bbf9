package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of an entity, with the constraints and indexes that its attributes and links ask for. */
final class TablePlanner {

    private final PlannedNames names;
    private final Map<String, Attribute> keys;

    /**
     * A planner of tables.
     *
     * @param keys the attribute of the primary key, by resource
     */
    TablePlanner(PlannedNames names, Map<String, Attribute> keys) {
        this.names = names;
        this.keys = Map.copyOf(keys);
    }

    Table table(Resource resource, List<Attribute> attributes, List<Link> links) {
        String name = names.table(resource.name());
        Attribute key = Planned.in(keys, resource.name());
        List<Column> columns = new ArrayList<>();
        attributes.stream()
                .filter(attribute -> !attribute.isInherited())
                .flatMap(attribute -> Stream.concat(
                        Stream.of(attribute.column()),
                        Stream.ofNullable(attribute.index()).map(Attribute.Index::column)))
                .forEach(columns::add);
        links.stream().flatMap(link -> Stream.ofNullable(link.foreignKey())).forEach(columns::add);
        columns.add(EntityPlanner.ROW_VERSION);
        return new Table(
                name,
                sequence(resource, name, key),
                columns,
                List.of(key.column().name()),
                uniques(name, key, attributes),
                links.stream().flatMap(link -> foreignKey(name, link).stream()).toList(),
                indexes(name, key, attributes, links));
    }

    private static @Nullable String sequence(Resource resource, String table, Attribute key) {
        boolean number =
                resource.key().type() == ScalarType.INT32 || resource.key().type() == ScalarType.INT64;
        return number && resource.key().source() != KeySource.ASSIGNED
                ? SqlNames.column(table + "_" + key.column().name() + "_seq")
                : null;
    }

    /** Each tenant may have a value once. */
    private static List<Table.Unique> uniques(String table, Attribute key, List<Attribute> attributes) {
        List<String> tenant = attributes.stream()
                .filter(attribute -> attribute.field().origin() == FieldOrigin.TENANT)
                .map(attribute -> attribute.column().name())
                .toList();
        return attributes.stream()
                .filter(attribute -> attribute.field().unique() && !attribute.equals(key))
                .map(attribute -> new Table.Unique(
                        SqlNames.constraint("uq", table, attribute.column().name()),
                        Stream.concat(
                                        tenant.stream(),
                                        Stream.of(found(attribute).name()))
                                .toList()))
                .toList();
    }

    private Optional<Table.ForeignKey> foreignKey(String table, Link link) {
        return Optional.ofNullable(link.foreignKey()).map(column -> {
            String target = link.relation().target();
            return new Table.ForeignKey(
                    SqlNames.constraint("fk", table, column.name()),
                    column.name(),
                    names.table(target),
                    Planned.in(keys, target).column().name(),
                    false);
        });
    }

    private static List<Table.Index> indexes(
            String table, Attribute key, List<Attribute> attributes, List<Link> links) {
        Stream<Table.Index> filtered = attributes.stream()
                .filter(attribute ->
                        attribute.field().indexed() && !attribute.field().unique() && !attribute.equals(key))
                .map(TablePlanner::found)
                .map(column -> index(table, column));
        Stream<Table.Index> related = links.stream()
                .flatMap(link -> Stream.ofNullable(link.foreignKey()))
                .map(column -> index(table, column));
        return Stream.concat(filtered, related).toList();
    }

    /** The column by which values are found. */
    private static Column found(Attribute attribute) {
        return attribute.index() == null
                ? attribute.column()
                : attribute.index().column();
    }

    private static Table.Index index(String table, Column column) {
        return new Table.Index(SqlNames.constraint("ix", table, column.name()), column.name(), method(column));
    }

    private static Table.Index.Method method(Column column) {
        if (column.isJson()) {
            return Table.Index.Method.GIN;
        }
        return column.sqlType().equals("text") ? Table.Index.Method.HASH : Table.Index.Method.BTREE;
    }
}
