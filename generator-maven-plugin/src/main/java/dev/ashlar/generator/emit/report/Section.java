package dev.ashlar.generator.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of the text: a title, and what stands below it. */
record Section(String title, List<Entry> entries) {

    private static final int MOST_LINES = 3;

    /**
     * One thing.
     *
     * @param head the lines that say what it is
     * @param detail the lines that are left out where there is too much
     */
    record Entry(List<String> head, List<String> detail) {

        static Entry of(String line) {
            return new Entry(List.of(line), List.of());
        }

        private Stream<String> shortened() {
            return head.size() <= MOST_LINES
                    ? head.stream()
                    : Stream.concat(head.stream().limit(MOST_LINES), Stream.of("    …"));
        }
    }

    /** All lines; none where there is nothing below the title. */
    List<String> whole() {
        return titled(entries.stream().flatMap(entry -> Stream.concat(entry.head().stream(), entry.detail().stream())));
    }

    /**
     * The first entries without their details, and how many more there are.
     *
     * @param most how many entries to keep
     */
    List<String> brief(int most) {
        Stream<String> first = entries.stream().limit(most).flatMap(Entry::shortened);
        return entries.size() <= most
                ? titled(first)
                : titled(
                        Stream.concat(first, Stream.of("  … and " + (entries.size() - most) + " more in explain.txt")));
    }

    private List<String> titled(Stream<String> content) {
        List<String> lines = new ArrayList<>();
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(lines::add);
        }
        return lines;
    }
}
