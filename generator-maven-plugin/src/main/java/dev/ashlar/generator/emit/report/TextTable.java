package dev.ashlar.generator.emit.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell, the elastic one and the last one as wide as is left. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int WIDEST = 34;

    private final int width;
    private final int elastic;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param width most characters of a line
     * @param elastic index of the column that gives way last
     */
    TextTable(int width, int elastic) {
        this.width = width;
        this.elastic = elastic;
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        int left = width;
        for (int column = 0; column < columns; column++) {
            int most = column == elastic || column == columns - 1 ? left : WIDEST;
            widths[column] = Math.max(1, Math.min(widest(column), most));
            left = Math.max(1, left - widths[column] - GAP.length());
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = shortened(row.get(column), widths[column]);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String shortened(String cell, int width) {
        String oneLine = cell.replaceAll("[\\r\\n\\t]+", " ");
        return oneLine.length() <= width ? oneLine : oneLine.substring(0, width - 1) + "…";
    }
}
