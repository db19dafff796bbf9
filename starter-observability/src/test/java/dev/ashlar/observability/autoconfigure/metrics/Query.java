package dev.ashlar.observability.autoconfigure.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of the dashboard or of an alert.
 *
 * @param name the title of the panel, or the name of the alert
 * @param expression what is asked
 * @param text the texts beside it, which show labels of the result
 */
record Query(String name, String expression, String text) {

    private static final String FOLDER = "/dev/ashlar/observability/";
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

    static List<Query> all() throws IOException {
        List<Query> all = new ArrayList<>(ofDashboard());
        all.addAll(ofAlerts());
        return all;
    }

    private static List<Query> ofDashboard() throws IOException {
        List<Query> queries = new ArrayList<>();
        try (InputStream file = Query.class.getResourceAsStream(FOLDER + "grafana-dashboard.json")) {
            JsonNode dashboard = JsonMapper.shared().readTree(file);
            for (JsonNode variable : dashboard.at("/templating/list")) {
                if (variable.path("type").asString().equals("query")) {
                    queries.add(new Query(
                            variable.path("name").asString(),
                            variable.at("/query/query").asString(),
                            ""));
                }
            }
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    queries.add(new Query(
                            panel.path("title").asString(),
                            target.path("expr").asString(),
                            target.path("legendFormat").asString()));
                }
            }
        }
        return queries;
    }

    private static List<Query> ofAlerts() throws IOException {
        try (InputStream file = Query.class.getResourceAsStream(FOLDER + "alert-rules.yml")) {
            JsonNode groups = JsonMapper.shared().valueToTree(new Yaml().load(file));
            List<Query> queries = new ArrayList<>();
            for (JsonNode rule : groups.at("/groups/0/rules")) {
                queries.add(new Query(
                        rule.path("alert").asString(),
                        rule.path("expr").asString(),
                        rule.path("annotations").toString()));
            }
            return queries;
        }
    }

    Set<String> shownLabels() {
        Set<String> labels = new LinkedHashSet<>();
        Matcher shown = SHOWN.matcher(text);
        while (shown.find()) {
            labels.add(shown.group(1));
        }
        return labels;
    }
}
