package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import java.util.List;

/**
 * Everything that will be written, named.
 *
 * <p>Guarantees: no two types share a name, not even in another case; member names are legal and unique in their type; every
 * name that an emitter needs can be looked up here, so that emitters decide none.
 *
 * @param application the class with the main method; lies in the base package
 * @param records one per object schema
 * @param enums one per enum schema
 * @param resources one per resource
 * @param groups one per resource with operations, and one per group of operations that belong to none
 */
public record Plan(
        ProjectSettings project,
        Blueprint blueprint,
        ClassName application,
        List<RecordPlan> records,
        List<EnumPlan> enums,
        List<ResourcePlan> resources,
        List<GroupPlan> groups) {

    public Plan {
        records = List.copyOf(records);
        enums = List.copyOf(enums);
        resources = List.copyOf(resources);
        groups = List.copyOf(groups);
    }

    /** The plan of the object schema of that name. */
    public RecordPlan record(String schema) {
        return records.stream()
                .filter(plan -> plan.schema().name().equals(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No record planned for schema " + schema));
    }

    /** The plan of the resource of that name. */
    public ResourcePlan resource(String name) {
        return resources.stream()
                .filter(plan -> plan.resource().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No plan for resource " + name));
    }

    /** Whether the user has a type of that name, so that none is generated. */
    public boolean isOwned(ClassName type) {
        return project.ownedTypes().contains(type.canonicalName());
    }
}
