package dev.ashlar.e2e;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Which operations of a document have been called with success. */
final class CalledOperations {

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Set<String> successful = ConcurrentHashMap.newKeySet();

    /** Those that {@code explain} tells of. */
    CalledOperations(JsonNode explanation) {
        String basePath = explanation.at("/source/basePath").asString("");
        explanation.get("operations").forEach(operation -> {
            String id = operation.get("id").asString();
            routes.put(id, Route.of(basePath, operation));
            templates.put(
                    id,
                    operation.get("method").asString() + " "
                            + operation.get("path").asString());
        });
    }

    void note(String method, String path, int status) {
        if (status / 100 != 2) {
            return;
        }
        routes.entrySet().stream()
                .filter(entry -> entry.getValue().leads(method, path))
                .min(Comparator.comparingLong(entry -> entry.getValue().variables()))
                .ifPresent(entry -> successful.add(entry.getKey()));
    }

    Set<String> ids() {
        return routes.keySet();
    }

    /** Where that operation is called, such as {@code GET /pets/{petId}}. */
    String template(String id) {
        return templates.get(id);
    }

    /** Whether that operation waits for code. */
    boolean isCustom(String id) {
        return routes.get(id).custom();
    }

    /** The operations that are generated and have never been called with success, by id. */
    List<String> missing() {
        return routes.keySet().stream()
                .filter(id -> !isCustom(id) && !successful.contains(id))
                .toList();
    }
}
