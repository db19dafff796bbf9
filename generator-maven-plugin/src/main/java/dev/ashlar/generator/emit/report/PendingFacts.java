package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.describe.JavaText;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;

/**
 * An operation whose behaviour is for the user to write.
 *
 * @param type the class to write, fully qualified
 * @param base the class it extends, simple
 * @param owned whether the user has that class, so that the method may be written already
 */
record PendingFacts(String operation, String route, String type, String base, String signature, boolean owned) {

    static Stream<PendingFacts> of(Plan plan, GroupPlan group) {
        return group.methods().stream()
                .filter(method -> method.operation().intent() instanceof Intent.Custom)
                .map(method -> new PendingFacts(
                        method.operation().id(),
                        method.operation().route().toString(),
                        group.types().service().canonicalName(),
                        group.types().serviceBase().simpleName(),
                        JavaText.serviceMethod(method),
                        plan.isOwned(group.types().service())));
    }
}
