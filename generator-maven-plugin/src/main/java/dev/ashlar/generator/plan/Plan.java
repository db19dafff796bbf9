package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.NamedList;
import java.util.List;

/**
 * Everything that will be written, named.
 *
 * <p>Guarantees: no two types share a name, not even in another case; member names are legal and unique in their type; every
 * name that an emitter needs can be looked up here, so that emitters decide none.
 *
 * @param application the class with the main method; lies in the base package
 * @param schemas the types that schemas become
 * @param resources one per resource
 * @param access who may call what
 * @param groups one per resource with operations, and one per group of operations that belong to none
 */
public record Plan(
        ProjectSettings project,
        Blueprint blueprint,
        ClassName application,
        SchemaPlans schemas,
        NamedList<ResourcePlan> resources,
        AccessPlan access,
        List<GroupPlan> groups) {

    public Plan {
        groups = List.copyOf(groups);
    }

    /** The parts in plain lists. */
    public Plan(
            ProjectSettings project,
            Blueprint blueprint,
            ClassName application,
            SchemaPlans schemas,
            List<ResourcePlan> resources,
            AccessPlan access,
            List<GroupPlan> groups) {
        this(
                project,
                blueprint,
                application,
                schemas,
                new NamedList<>(resources, plan -> plan.resource().name()),
                access,
                groups);
    }

    /** The same plan for a user who has written nothing. */
    public Plan ownedByNobody() {
        return new Plan(project.ownedByNobody(), blueprint, application, schemas, resources, access, groups);
    }

    /** One per object schema. */
    public NamedList<RecordPlan> records() {
        return schemas.records();
    }

    /** One per enum schema. */
    public List<EnumPlan> enums() {
        return schemas.enums();
    }

    /** The plan of the object schema of that name. */
    public RecordPlan record(String schema) {
        return records()
                .find(schema)
                .orElseThrow(() -> new IllegalArgumentException("No record planned for schema " + schema));
    }

    /** The plan of the resource of that name. */
    public ResourcePlan resource(String name) {
        return resources.find(name).orElseThrow(() -> new IllegalArgumentException("No plan for resource " + name));
    }

    /** Whether something is stored encrypted. */
    public boolean encrypts() {
        return resources.stream()
                .flatMap(resource -> resource.attributes().stream())
                .anyMatch(Attribute::isEncrypted);
    }

    /** Whether some of it has to be found. */
    public boolean findsEncrypted() {
        return resources.stream()
                .flatMap(resource -> resource.attributes().stream())
                .anyMatch(attribute -> attribute.index() != null);
    }

    /** Whether the user has a type of that name, so that none is generated. */
    public boolean isOwned(ClassName type) {
        return project.ownedTypes().contains(type.canonicalName());
    }
}
