package dev.ashlar.generator.emit.report.diagram;

import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table on the diagram.
 *
 * @param hidden how many columns are not shown
 */
record Box(String table, List<Row> rows, int hidden) {

    /** Units of the drawing, which are pixels at its natural size. */
    static final int WIDTH = 240;

    static final int TITLE_HEIGHT = 28;
    static final int ROW_HEIGHT = 20;
    private static final int BOTTOM = 6;
    private static final int MOST_PLAIN_ROWS = 6;

    /** A column; {@code mark} is {@code PK}, {@code FK} or empty. */
    record Row(String mark, String column, String sqlType) {}

    static Box of(ResourcePlan resource) {
        String key = resource.key().column().name();
        List<Row> plain = resource.attributes().stream()
                .map(Attribute::column)
                .filter(column -> !column.name().equals(key))
                .map(column -> row("", column))
                .toList();
        List<Row> rows = new ArrayList<>();
        rows.add(row("PK", resource.key().column()));
        resource.links().stream()
                .flatMap(link -> Stream.ofNullable(link.foreignKey()))
                .forEach(column -> rows.add(row("FK", column)));
        int shown = plain.size() <= MOST_PLAIN_ROWS ? plain.size() : MOST_PLAIN_ROWS - 1;
        rows.addAll(plain.subList(0, shown));
        return new Box(resource.table().name(), List.copyOf(rows), plain.size() - shown);
    }

    int height() {
        return TITLE_HEIGHT + (rows.size() + (hidden > 0 ? 1 : 0)) * ROW_HEIGHT + BOTTOM;
    }

    /** Where the middle of a column's row lies below the top of the box; the key's when it is not shown. */
    int anchor(String column) {
        int index = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).column().equals(column)) {
                index = row;
            }
        }
        return TITLE_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2;
    }

    private static Row row(String mark, Column column) {
        return new Row(mark, column.name(), column.sqlType());
    }
}
