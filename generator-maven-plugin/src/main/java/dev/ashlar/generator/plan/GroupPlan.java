package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations that are generated together: one HTTP interface, one controller, one service.
 *
 * @param name the group's name in the Blueprint
 * @param types the classes of the group
 * @param resource the resource whose operations they are; absent for operations that belong to none
 */
public record GroupPlan(String name, Types types, @Nullable ResourcePlan resource, List<MethodPlan> methods) {

    public GroupPlan {
        methods = List.copyOf(methods);
    }

    /** The resource whose operations they are. */
    public Optional<ResourcePlan> findResource() {
        return Optional.ofNullable(resource);
    }

    /**
     * The classes of a group.
     *
     * @param api the HTTP interface, in {@code <base>.api}
     * @param controller in the group's package, as the others
     * @param tests the test class that calls every generated operation over HTTP
     */
    public record Types(
            ClassName api, ClassName controller, ClassName serviceBase, ClassName service, ClassName tests) {}
}
