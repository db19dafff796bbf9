package dev.ashlar.generator.emit.report.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which column of the diagram a table stands: one to the right of every table it refers to, circles aside. */
final class Ranks {

    private final Map<String, List<String>> referred = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private Ranks(List<Line> lines) {
        for (Line line : lines) {
            referred.computeIfAbsent(line.from(), from -> new ArrayList<>()).add(line.to());
        }
    }

    /** The rank of each table, from 0. */
    static Map<String, Integer> of(List<String> tables, List<Line> lines) {
        Ranks ranks = new Ranks(lines);
        tables.forEach(ranks::rank);
        return ranks.ranks;
    }

    private int rank(String table) {
        Integer known = ranks.get(table);
        if (known != null) {
            return known;
        }
        open.add(table);
        int rank = 0;
        for (String target : referred.getOrDefault(table, List.of())) {
            if (!open.contains(target)) {
                rank = Math.max(rank, rank(target) + 1);
            }
        }
        open.remove(table);
        ranks.put(table, rank);
        return rank;
    }
}
