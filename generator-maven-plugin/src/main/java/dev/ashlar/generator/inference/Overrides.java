package dev.ashlar.generator.inference;

import java.util.Map;

/**
 * What an operation's author says that it means.
 *
 * @param operation the extensions of the operation
 * @param query the extensions of its query parameters by their names
 */
record Overrides(Extensions operation, Map<String, Extensions> query) {

    Overrides {
        query = Map.copyOf(query);
    }

    Extensions parameter(String name) {
        return query.getOrDefault(name, Extensions.NONE);
    }
}
