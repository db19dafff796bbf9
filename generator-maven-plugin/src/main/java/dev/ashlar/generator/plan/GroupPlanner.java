package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The groups that are generated together, with their methods. */
final class GroupPlanner {

    /** Members of every service base that an operation's method must not overload. */
    private static final List<String> RESERVED_METHODS = List.of(
            "find",
            "save",
            "repository",
            "references",
            "lists",
            "passwords",
            "indexes",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "toString",
            "hashCode",
            "equals",
            "clone",
            "finalize");

    private final Blueprint blueprint;
    private final PlannedNames names;
    private final MethodPlanner methods;

    GroupPlanner(Blueprint blueprint, PlannedNames names, MethodPlanner methods) {
        this.blueprint = blueprint;
        this.names = names;
        this.methods = methods;
    }

    List<GroupPlan> groups(Map<String, ResourcePlan> resources) {
        List<GroupPlan> groups = new ArrayList<>();
        for (String group : PlannedNames.groups(blueprint)) {
            List<Operation> operations = blueprint.operations().stream()
                    .filter(operation -> operation.group().equals(group))
                    .toList();
            if (!operations.isEmpty()) {
                groups.add(new GroupPlan(group, types(group), resources.get(group), planned(operations)));
            }
        }
        return groups;
    }

    private List<MethodPlan> planned(List<Operation> operations) {
        NameScope scope = NameScope.ofMembers().reserve(RESERVED_METHODS);
        return operations.stream()
                .map(operation -> methods.method(operation, scope.unique(JavaNames.member(operation.id()))))
                .toList();
    }

    private GroupPlan.Types types(String group) {
        return new GroupPlan.Types(
                names.api(group),
                names.inPackage(group, "Controller"),
                names.inPackage(group, "ServiceBase"),
                names.inPackage(group, "Service"),
                names.inPackage(group, "ApiTests"));
    }
}
