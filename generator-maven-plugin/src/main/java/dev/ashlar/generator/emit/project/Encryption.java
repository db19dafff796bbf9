package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;

/**
 * What is stored encrypted.
 *
 * @param columns each with its table
 * @param indexed whether some of it is found by keyed hashes
 */
record Encryption(List<String> columns, boolean indexed) {

    static Encryption of(Plan plan) {
        return new Encryption(
                plan.resources().stream()
                        .flatMap(resource -> resource.attributes().stream()
                                .filter(Attribute::isEncrypted)
                                .map(attribute -> name(resource, attribute)))
                        .toList(),
                plan.findsEncrypted());
    }

    boolean used() {
        return !columns.isEmpty();
    }

    String names() {
        return String.join("`, `", columns);
    }

    private static String name(ResourcePlan resource, Attribute attribute) {
        return resource.table().name() + "." + attribute.column().name();
    }
}
