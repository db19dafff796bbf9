package dev.ashlar.generator.emit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

        private String shortened() {
            String start = String.join("\n", head.subList(0, Math.min(head.size(), MOST_LINES)));
            return head.size() <= MOST_LINES ? start : start + " …";
        }
    }

    /** All lines; none where there is nothing below the title. */
    List<String> whole() {
        return titled(entries.stream().flatMap(entry -> Stream.concat(entry.head().stream(), entry.detail().stream())));
    }

    /**
     * The first entries without their details, equal ones as one, and how many more there are.
     *
     * @param most how many entries to keep
     */
    List<String> brief(int most) {
        List<String> heads = entries.stream()
                .collect(Collectors.groupingBy(Entry::shortened, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(head -> head.getKey() + (head.getValue() == 1 ? "" : " (" + head.getValue() + " times)"))
                .toList();
        Stream<String> first = heads.stream().limit(most);
        return heads.size() <= most
                ? titled(first)
                : titled(Stream.concat(first, Stream.of("  … and " + (heads.size() - most) + " more in explain.txt")));
    }

    private List<String> titled(Stream<String> content) {
        List<String> lines = new ArrayList<>();
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.flatMap(String::lines).forEach(lines::add);
        }
        return lines;
    }
}
