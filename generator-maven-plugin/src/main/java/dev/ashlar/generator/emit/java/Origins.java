package dev.ashlar.generator.emit.java;

import dev.ashlar.generator.plan.GroupPlan;

/** What groups are about, and where in the document they come from. */
final class Origins {

    private Origins() {}

    /** What a group is about: the rows of its table, or its own name. */
    static String subject(GroupPlan group) {
        return group.findResource()
                .map(resource -> resource.table().name().replace('_', ' '))
                .orElseGet(() -> Prose.line(group.name()));
    }

    /** The place of a group's resource, or of its first operation. */
    static String of(GroupPlan group) {
        return group.findResource()
                .map(resource -> resource.resource().origin())
                .orElseGet(() -> group.methods().get(0).operation().origin());
    }
}
