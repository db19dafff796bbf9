package dev.ashlar.observability.autoconfigure.metrics;

import dev.ashlar.observability.autoconfigure.metrics.PromQl.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application exports.
 *
 * @param series its series: the labels by their names, {@code __name__} among them
 */
record Scrape(List<Map<String, String>> series) {

    /** Prometheus itself adds them to whatever it scrapes. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape parse(String exported) {
        return new Scrape(exported.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> labels(line.group(1), line.group(2) == null ? "" : line.group(2)))
                .toList());
    }

    private static Map<String, String> labels(String name, String labels) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("__name__", name);
        Matcher each = LABEL.matcher(labels);
        while (each.find()) {
            all.put(each.group(1), each.group(2));
        }
        return all;
    }

    Stream<String> names() {
        return series.stream().map(each -> each.getOrDefault("__name__", ""));
    }

    /** The labels of the series of a metric. */
    SortedSet<String> labels(String name) {
        SortedSet<String> labels = new TreeSet<>();
        series.stream().filter(each -> name.equals(each.get("__name__"))).forEach(each -> labels.addAll(each.keySet()));
        labels.remove("__name__");
        return labels;
    }

    /** Whether a series answers to the selector and has all of the labels. */
    boolean has(Selector selector, Set<String> labels) {
        return series.stream().anyMatch(each -> meets(each, selector) && hasAll(each, labels));
    }

    private static boolean meets(Map<String, String> series, Selector selector) {
        return (selector.name().isEmpty() || selector.name().equals(series.get("__name__")))
                && selector.matchers().entrySet().stream()
                        .filter(matcher -> !OF_THE_TARGET.contains(matcher.getKey()))
                        .allMatch(matcher -> meets(series.get(matcher.getKey()), matcher.getValue()));
    }

    /** What a variable of the dashboard stands for is for the reader to choose: the label must be there. */
    private static boolean meets(@Nullable String value, String matcher) {
        if (value == null || matcher.contains("$")) {
            return value != null;
        }
        return matcher.startsWith("=~") ? value.matches(matcher.substring(2)) : value.equals(matcher.substring(1));
    }

    private static boolean hasAll(Map<String, String> series, Set<String> labels) {
        return labels.stream().allMatch(label -> OF_THE_TARGET.contains(label) || series.containsKey(label));
    }
}
