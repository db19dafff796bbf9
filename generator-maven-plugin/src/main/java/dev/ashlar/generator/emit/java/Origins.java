package dev.ashlar.generator.emit.java;

import dev.ashlar.generator.plan.GroupPlan;

/** Where in the document things come from that have no single place of their own. */
final class Origins {

    private Origins() {}

    /** The place of a group's resource, or of its first operation. */
    static String of(GroupPlan group) {
        return group.findResource()
                .map(resource -> resource.resource().origin())
                .orElseGet(() -> group.methods().get(0).operation().origin());
    }
}
