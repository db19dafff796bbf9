package dev.ashlar.generator.emit.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTests {

    @Test
    void placesWhatIsReferredToOnTheLeft() {
        Layout layout =
                Layout.of(boxes("visits", "pets", "owners"), List.of(line("visits", "pets"), line("pets", "owners")));
        assertThat(x(layout, "owners")).isLessThan(x(layout, "pets"));
        assertThat(x(layout, "pets")).isLessThan(x(layout, "visits"));
    }

    @Test
    void survivesCirclesAndTablesThatReferToThemselves() {
        List<Box> boxes = boxes("a", "b", "c");
        List<Line> lines = List.of(line("a", "b"), line("b", "a"), line("c", "c"));
        Layout layout = Layout.of(boxes, lines);
        assertThat(layout.places()).hasSize(3);
        Drawing drawing = Drawing.of(boxes, lines, layout);
        assertThat(drawing.curves())
                .hasSize(3)
                .allSatisfy(curve -> assertThat(curve.path()).startsWith("M"));
    }

    @Test
    void neverPlacesTwoTablesOnOneSpot() {
        List<Box> boxes =
                boxes(IntStream.range(0, 60).mapToObj(index -> "t" + index).toArray(String[]::new));
        List<Line> lines = new ArrayList<>();
        IntStream.range(1, 45).forEach(index -> lines.add(line("t" + index, "t" + index / 3)));
        Layout layout = Layout.of(boxes, lines);
        assertThat(layout.places()).hasSize(60);
        for (Box one : boxes) {
            for (Box other : boxes) {
                assertThat(one.equals(other) || apart(layout, one, other))
                        .as(one.table() + " and " + other.table())
                        .isTrue();
            }
        }
        assertThat(layout.places().values()).allSatisfy(place -> {
            assertThat(place.x() + Box.WIDTH).isLessThan(layout.width());
            assertThat(place.y()).isLessThan(layout.height());
        });
    }

    @Test
    void hidesColumnsBeyondTheFirstAndSaysSo() {
        Box box = new Box("t", List.of(new Box.Row("PK", "id", "bigint")), 3);
        Drawing drawing = Drawing.of(List.of(box), List.of(), Layout.of(List.of(box), List.of()));
        assertThat(drawing.boxes().get(0).rows())
                .last()
                .extracting(Drawing.DrawnRow::column)
                .isEqualTo("and 3 more");
        assertThat(drawing.boxes().get(0).height()).isEqualTo(Box.TITLE_HEIGHT + 2 * Box.ROW_HEIGHT + 6);
    }

    private static boolean apart(Layout layout, Box one, Box other) {
        Layout.Place first = Drawing.place(layout, one.table());
        Layout.Place second = Drawing.place(layout, other.table());
        return Math.abs(first.x() - second.x()) >= Box.WIDTH
                || first.y() + one.height() <= second.y()
                || second.y() + other.height() <= first.y();
    }

    private static int x(Layout layout, String table) {
        return Drawing.place(layout, table).x();
    }

    private static List<Box> boxes(String... tables) {
        return Arrays.stream(tables)
                .map(table -> new Box(table, List.of(new Box.Row("PK", "id", "bigint")), 0))
                .toList();
    }

    private static Line line(String from, String to) {
        return new Line(from, "id", to, "id", false, true, from + " " + to);
    }
}
