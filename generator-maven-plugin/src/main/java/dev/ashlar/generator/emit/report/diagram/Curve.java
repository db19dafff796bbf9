package dev.ashlar.generator.emit.report.diagram;

import java.util.List;

/**
 * A line between two boxes.
 *
 * @param path the line itself, as SVG path data
 * @param ends the marks of its ends in crow's foot notation, as SVG path data
 */
record Curve(String path, String ends, String label) {

    private static final int FOOT = 12;
    private static final int SPREAD = 6;
    private static final int BAR = 9;
    private static final int RING = 17;
    private static final int RADIUS = 4;
    private static final int BEND = Layout.GAP * 2 / 3;

    /** A point at a box's side; {@code outward} is 1 when the line leaves to the right, -1 to the left. */
    private record End(int x, int y, int outward) {

        int control() {
            return x + outward * BEND;
        }
    }

    static Curve of(Line line, List<Box> boxes, Layout layout) {
        Layout.Place from = Drawing.place(layout, line.from());
        Layout.Place to = Drawing.place(layout, line.to());
        int fromSide = from.x() > to.x() ? -1 : 1;
        int toSide = from.x() < to.x() ? -1 : 1;
        End start = end(from, fromSide, box(boxes, line.from()).anchor(line.fromColumn()));
        End stop = end(to, toSide, box(boxes, line.to()).anchor(line.toColumn()));
        String path = "M" + start.x() + " " + start.y() + "C" + start.control() + " " + start.y() + " " + stop.control()
                + " " + stop.y() + " " + stop.x() + " " + stop.y();
        String target = line.toMany() ? foot(stop) : line.optional() ? bar(stop) + ring(stop) : bar(stop);
        return new Curve(path, foot(start) + target, line.label());
    }

    private static Box box(List<Box> boxes, String table) {
        return boxes.stream()
                .filter(box -> box.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No box for table " + table));
    }

    private static End end(Layout.Place place, int side, int below) {
        return new End(side > 0 ? place.x() + Box.WIDTH : place.x(), place.y() + below, side);
    }

    /** Three toes: many. */
    private static String foot(End end) {
        int tip = end.x() + end.outward() * FOOT;
        return "M" + end.x() + " " + (end.y() - SPREAD) + "L" + tip + " " + end.y() + "L" + end.x() + " "
                + (end.y() + SPREAD);
    }

    /** A bar: one. */
    private static String bar(End end) {
        int x = end.x() + end.outward() * BAR;
        return "M" + x + " " + (end.y() - SPREAD) + "v" + 2 * SPREAD;
    }

    /** A ring: or none. */
    private static String ring(End end) {
        int x = end.x() + end.outward() * RING - RADIUS;
        String arc = "a" + RADIUS + " " + RADIUS + " 0 1 0 ";
        return "M" + x + " " + end.y() + arc + 2 * RADIUS + " 0" + arc + -2 * RADIUS + " 0";
    }
}
