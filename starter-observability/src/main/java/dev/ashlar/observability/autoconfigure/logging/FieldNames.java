package dev.ashlar.observability.autoconfigure.logging;

import java.util.HashSet;
import java.util.Set;

/**
 * The names that the fields of one line go by. Where two would be the same, or one within another, or one of the format's own,
 * Spring Boot drops the whole line; here the later one is called {@code labels.…} and the line is written.
 */
final class FieldNames {

    private final FieldScheme scheme;
    private final Set<String> leaves = new HashSet<>();
    private final Set<String> branches = new HashSet<>();

    FieldNames(FieldScheme scheme) {
        this.scheme = scheme;
    }

    /** The name that the field is written with: its own, where that is free. */
    String nameFor(String logged) {
        if (scheme == FieldScheme.FREE) {
            return logged;
        }
        String name = scheme.fitting(logged);
        if (!scheme.isReserved(name) && take(name)) {
            return name;
        }
        String base = (leaves.contains("labels") ? "labels_" : "labels.") + name.replace('.', '_');
        String renamed = base;
        for (int number = 2; !take(renamed); number++) {
            renamed = base + '_' + number;
        }
        return renamed;
    }

    private boolean take(String name) {
        if (leaves.contains(name)) {
            return false;
        }
        if (!scheme.isNested()) {
            return leaves.add(name);
        }
        if (name.isBlank()
                || name.startsWith(".")
                || name.endsWith(".")
                || name.contains("..")
                || branches.contains(name)) {
            return false;
        }
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (leaves.contains(name.substring(0, dot))) {
                return false;
            }
        }
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            branches.add(name.substring(0, dot));
        }
        return leaves.add(name);
    }
}
