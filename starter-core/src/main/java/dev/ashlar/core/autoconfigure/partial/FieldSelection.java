package dev.ashlar.core.autoconfigure.partial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields, each with those of what it holds.
 *
 * @param fields by name; without any, everything is shown
 */
record FieldSelection(Map<String, FieldSelection> fields) {

    static FieldSelection everything() {
        return new FieldSelection(new LinkedHashMap<>());
    }

    /** Shows that field too, and tells what of it. */
    FieldSelection and(String field) {
        return fields.computeIfAbsent(field, added -> everything());
    }

    /** Takes everything else out. */
    void prune(JsonNode value) {
        if (fields.isEmpty()) {
            return;
        }
        if (value instanceof ObjectNode object) {
            object.retain(fields.keySet());
            fields.forEach((name, selection) -> selection.prune(object.path(name)));
        } else if (value.isArray()) {
            value.forEach(this::prune);
        }
    }

    /** Whether all of it exists, where a description without fields allows everything. */
    List<String> unknownIn(FieldSelection known) {
        List<String> unknown = new ArrayList<>();
        if (known.fields.isEmpty()) {
            return unknown;
        }
        fields.forEach((name, selection) -> {
            FieldSelection found = known.fields.get(name);
            if (found == null) {
                unknown.add(name);
            } else {
                selection.unknownIn(found).forEach(nested -> unknown.add(name + '.' + nested));
            }
        });
        return unknown;
    }

    /** The names, those of nested fields after a dot. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        fields.forEach((name, selection) -> {
            names.add(name);
            selection.names().forEach(nested -> names.add(name + '.' + nested));
        });
        return names;
    }
}
