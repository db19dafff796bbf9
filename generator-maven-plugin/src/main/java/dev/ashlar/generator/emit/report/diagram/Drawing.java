package dev.ashlar.generator.emit.report.diagram;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the drawing's template is filled with: everything at its place. */
record Drawing(int width, int height, List<Curve> curves, List<DrawnBox> boxes) {

    /** A box; its rows are placed relative to it. */
    record DrawnBox(String table, int x, int y, int width, int height, List<DrawnRow> rows) {

        /** Where its right upper corner begins to bend. */
        int corner() {
            return width - 6;
        }

        /** Where text on the right ends. */
        int right() {
            return width - 10;
        }
    }

    /** A row of a box; {@code baseline} is where its text stands. */
    record DrawnRow(int baseline, String mark, String column, String sqlType) {}

    private static final int LONGEST_TITLE = 26;
    private static final int LONGEST_TYPE = 16;
    private static final double LETTER = 7.3;
    private static final double SMALL_LETTER = 6.7;
    private static final int BESIDE_TEXT = 54;
    private static final int BASELINE = 14;

    static Drawing of(List<Box> boxes, List<Line> lines, Layout layout) {
        return new Drawing(
                layout.width(),
                layout.height(),
                lines.stream().map(line -> Curve.of(line, boxes, layout)).toList(),
                boxes.stream().map(box -> drawn(box, layout)).toList());
    }

    private static DrawnBox drawn(Box box, Layout layout) {
        Layout.Place place = place(layout, box.table());
        List<DrawnRow> rows = IntStream.range(0, box.rows().size())
                .mapToObj(index -> row(index, box.rows().get(index)))
                .toList();
        return new DrawnBox(
                shortened(box.table(), LONGEST_TITLE),
                place.x(),
                place.y(),
                Box.WIDTH,
                box.height(),
                box.hidden() == 0 ? rows : withRest(rows, box.hidden()));
    }

    static Layout.Place place(Layout layout, String table) {
        Layout.Place place = layout.places().get(table);
        if (place == null) {
            throw new IllegalArgumentException("No place for table " + table);
        }
        return place;
    }

    private static DrawnRow row(int index, Box.Row row) {
        String type = shortened(row.sqlType(), LONGEST_TYPE);
        int left = (int) ((Box.WIDTH - BESIDE_TEXT - type.length() * SMALL_LETTER) / LETTER);
        return new DrawnRow(baseline(index), row.mark(), shortened(row.column(), left), type);
    }

    private static List<DrawnRow> withRest(List<DrawnRow> rows, int hidden) {
        DrawnRow rest = new DrawnRow(baseline(rows.size()), "", "and " + hidden + " more", "");
        return Stream.concat(rows.stream(), Stream.of(rest)).toList();
    }

    private static int baseline(int index) {
        return Box.TITLE_HEIGHT + index * Box.ROW_HEIGHT + BASELINE;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
