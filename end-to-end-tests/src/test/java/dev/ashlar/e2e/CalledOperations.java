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
    private final Set<String> successful = ConcurrentHashMap.newKeySet();

    /** Those that {@code explain} tells of. */
    CalledOperations(JsonNode explanation) {
        String basePath = explanation.at("/source/basePath").asString("");
        explanation
                .get("operations")
                .forEach(operation -> routes.put(operation.get("id").asString(), Route.of(basePath, operation)));
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
