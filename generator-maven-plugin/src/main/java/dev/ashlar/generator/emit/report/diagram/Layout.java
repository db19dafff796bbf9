package dev.ashlar.generator.emit.report.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Where each table stands: related tables in columns, what is referred to on the left; tables without relations below them.
 *
 * @param places left top corner of each box, by table
 */
record Layout(Map<String, Place> places, int width, int height) {

    /** A left top corner. */
    record Place(int x, int y) {}

    static final int GAP = 90;
    private static final int MARGIN = 24;
    private static final int VERTICAL_GAP = 24;
    private static final int COLUMN_HEIGHT = 1_500;
    private static final int FEW = 4;
    private static final int SWEEPS = 4;

    static Layout of(List<Box> boxes, List<Line> lines) {
        List<Box> related = boxes.stream().filter(box -> isRelated(box, lines)).toList();
        List<Box> loose = boxes.stream().filter(box -> !isRelated(box, lines)).toList();
        Map<String, Place> places = new LinkedHashMap<>();
        List<List<Box>> columns = columns(related, lines);
        int tallest = columns.stream().mapToInt(Layout::height).max().orElse(0);
        int bottom = place(columns, column -> MARGIN + (tallest - height(column)) / 2, places);
        if (!loose.isEmpty()) {
            int below = bottom;
            int square = (int) Math.ceil(Math.sqrt(loose.size()));
            int wanted = Math.max(Math.max(FEW, square), columns.size());
            bottom = place(dealt(loose, wanted), column -> below, places);
        }
        int right = places.values().stream().mapToInt(Place::x).max().orElse(0) + Box.WIDTH + MARGIN;
        boolean loops = lines.stream().anyMatch(line -> isLoop(line, places));
        return new Layout(places, loops ? right + GAP / 2 : right, bottom - VERTICAL_GAP + MARGIN);
    }

    private static boolean isRelated(Box box, List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.from().equals(box.table()) || line.to().equals(box.table()));
    }

    private static boolean isLoop(Line line, Map<String, Place> places) {
        Place from = places.get(line.from());
        Place to = places.get(line.to());
        return from != null && to != null && from.x() == to.x();
    }

    private static List<List<Box>> columns(List<Box> boxes, List<Line> lines) {
        Map<String, Integer> ranks = Ranks.of(boxes.stream().map(Box::table).toList(), lines);
        Map<Integer, List<Box>> byRank = new TreeMap<>();
        boxes.forEach(box -> byRank.computeIfAbsent(ranks.getOrDefault(box.table(), 0), rank -> new ArrayList<>())
                .add(box));
        List<List<Box>> ranked = new ArrayList<>(byRank.values());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Map<String, Double> positions = positions(ranked);
            ranked.forEach(column -> column.sort(Comparator.comparingDouble(box -> wanted(box, lines, positions))));
        }
        return ranked.stream().flatMap(column -> broken(column).stream()).toList();
    }

    /** How far down its column each box stands, from 0 to 1. */
    private static Map<String, Double> positions(List<List<Box>> columns) {
        Map<String, Double> positions = new HashMap<>();
        for (List<Box> column : columns) {
            for (int index = 0; index < column.size(); index++) {
                positions.put(column.get(index).table(), (index + 0.5) / column.size());
            }
        }
        return positions;
    }

    /** The middle of what it is related to, so that lines cross little. */
    private static double wanted(Box box, List<Line> lines, Map<String, Double> positions) {
        return lines.stream()
                .filter(line -> line.from().equals(box.table()) != line.to().equals(box.table()))
                .map(line -> line.from().equals(box.table()) ? line.to() : line.from())
                .mapToDouble(other -> positions.getOrDefault(other, 0.5))
                .average()
                .orElse(0.5);
    }

    /** A column too tall to take in becomes several. */
    private static List<List<Box>> broken(List<Box> column) {
        List<List<Box>> parts = new ArrayList<>();
        int height = COLUMN_HEIGHT;
        for (Box box : column) {
            if (height + box.height() > COLUMN_HEIGHT) {
                parts.add(new ArrayList<>());
                height = 0;
            }
            parts.get(parts.size() - 1).add(box);
            height += box.height() + VERTICAL_GAP;
        }
        return parts;
    }

    private static List<List<Box>> dealt(List<Box> boxes, int columns) {
        List<List<Box>> dealt = new ArrayList<>();
        for (int index = 0; index < boxes.size(); index++) {
            if (index < columns) {
                dealt.add(new ArrayList<>());
            }
            dealt.get(index % columns).add(boxes.get(index));
        }
        return dealt;
    }

    /** Places the columns side by side, and returns where what is below may begin. */
    private static int place(List<List<Box>> columns, ToIntFunction<List<Box>> top, Map<String, Place> places) {
        int x = MARGIN;
        int bottom = MARGIN;
        for (List<Box> column : columns) {
            int y = top.applyAsInt(column);
            for (Box box : column) {
                places.put(box.table(), new Place(x, y));
                y += box.height() + VERTICAL_GAP;
            }
            x += Box.WIDTH + GAP;
            bottom = Math.max(bottom, y);
        }
        return bottom;
    }

    private static int height(List<Box> column) {
        return column.stream().mapToInt(box -> box.height() + VERTICAL_GAP).sum();
    }
}
