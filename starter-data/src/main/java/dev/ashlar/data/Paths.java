package dev.ashlar.data;

import jakarta.persistence.criteria.Path;

/** Follows the dotted names of properties. */
final class Paths {

    private Paths() {}

    /** The property at the end of a path through to-one relations and embedded values, without a join of its own. */
    static Path<?> resolve(Path<?> start, String property) {
        Path<?> path = start;
        for (String name : property.split("\\.", -1)) {
            path = path.get(name);
        }
        return path;
    }
}
