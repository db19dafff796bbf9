package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.describe.JavaText;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation whose behaviour is for the user to write.
 *
 * @param type the class to write, fully qualified
 * @param base the class it extends, simple
 * @param owned whether the user has that class, so that the method may be written already
 */
record PendingFacts(String operation, String route, String type, String base, String signature, boolean owned) {

    /** The methods that one class is to override. */
    record PendingClass(String type, String base, boolean owned, List<PendingFacts> methods) {}

    static List<PendingClass> byClass(List<PendingFacts> pending) {
        return pending.stream()
                .collect(Collectors.groupingBy(PendingFacts::type, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(methods -> {
                    PendingFacts first = methods.get(0);
                    return new PendingClass(first.type(), first.base(), first.owned(), methods);
                })
                .toList();
    }

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
