package dev.ashlar.observability.autoconfigure.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an expression of PromQL asks Prometheus for. What is neither a function, an operator, a number nor a list of labels is the name of
 * a metric.
 *
 * @param selectors the series that it selects
 * @param labels the labels that it groups by
 */
record PromQl(List<Selector> selectors, Set<String> labels) {

    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*),\\s*(\\w+)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(?:\\{([^}]*)})?(?<function>\\s*\\()?|\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|=)\\s*\"([^\"]*)\"");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> AGGREGATIONS = Set.of("sum", "min", "max", "avg", "count");

    static PromQl parse(String expression) {
        Matcher values = LABEL_VALUES.matcher(expression);
        if (values.matches()) {
            return new PromQl(selectors(values.group(1)), Set.of(values.group(2)));
        }
        Set<String> labels = new LinkedHashSet<>();
        Matcher grouping = GROUPING.matcher(expression);
        while (grouping.find()) {
            Stream.of(grouping.group(1).split(",")).map(String::strip).forEach(labels::add);
        }
        return new PromQl(selectors(grouping.replaceAll("")), labels);
    }

    private static List<Selector> selectors(String expression) {
        List<Selector> selectors = new ArrayList<>();
        Matcher found = SELECTOR.matcher(RANGE.matcher(expression).replaceAll(""));
        while (found.find()) {
            String name = found.group(1) == null ? "" : found.group(1);
            String matchers = found.group(2) == null ? found.group(4) : found.group(2);
            if (found.group("function") == null && !OPERATORS.contains(name) && !AGGREGATIONS.contains(name)) {
                selectors.add(Selector.of(name, matchers == null ? "" : matchers));
            }
        }
        return selectors;
    }

    /**
     * One choice of series.
     *
     * @param name the name of the metric, empty where any will do
     * @param matchers what is asked of its labels, by their names
     */
    record Selector(String name, Map<String, String> matchers) {

        static Selector of(String name, String matchers) {
            Map<String, String> all = new LinkedHashMap<>();
            Matcher each = MATCHER.matcher(matchers);
            while (each.find()) {
                all.put(each.group(1), each.group(2) + each.group(3));
            }
            return new Selector(name, all);
        }
    }
}
