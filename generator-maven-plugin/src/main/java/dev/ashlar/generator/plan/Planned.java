package dev.ashlar.generator.plan;

import java.util.Map;

/** Looks up what an earlier step of the planner has fixed. */
final class Planned {

    private Planned() {}

    /** What is planned under that name; a missing one is a defect of the planner or of the Blueprint. */
    static <T> T in(Map<String, T> planned, String name) {
        T found = planned.get(name);
        if (found == null) {
            throw new IllegalArgumentException("Nothing planned for " + name);
        }
        return found;
    }
}
