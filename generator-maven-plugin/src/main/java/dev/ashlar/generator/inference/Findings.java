package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the reader should know, each thing once, in the order found. */
final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    void add(String origin, String message) {
        found.add(new Finding(origin, message));
    }

    void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
