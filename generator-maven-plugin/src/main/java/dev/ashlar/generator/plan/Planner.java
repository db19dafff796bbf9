package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From the Blueprint to the plan. The same Blueprint and settings always give the same plan. */
public final class Planner {

    /** Plans the whole backend. */
    public Plan plan(Blueprint blueprint, ProjectSettings project) {
        PlannedNames names = PlannedNames.of(blueprint, project.basePackage());
        SchemaPlanner schemas = new SchemaPlanner(blueprint, names);
        List<RecordPlan> records = schemas.records();
        Map<String, RecordPlan> recordsBySchema = records.stream()
                .collect(Collectors.toMap(record -> record.schema().name(), Function.identity()));
        Map<String, ResourcePlan> resources = resources(blueprint, names, recordsBySchema);
        MethodPlanner methods = new MethodPlanner(
                blueprint,
                new JavaTypes(names.schemas()),
                new LocationPlanner(blueprint, recordsBySchema),
                new TaggingPlanner(blueprint, resources));
        return new Plan(
                project,
                blueprint,
                ClassName.get(project.basePackage(), JavaNames.type(project.artifactId()) + "Application"),
                new SchemaPlans(records, schemas.enums(), new UnionPlanner(blueprint, names).unions()),
                List.copyOf(resources.values()),
                new AccessPlanner(blueprint).plan(ClassName.get(project.basePackage(), "OperationPolicies")),
                new GroupPlanner(blueprint, names, methods).groups(resources));
    }

    private static Map<String, ResourcePlan> resources(
            Blueprint blueprint, PlannedNames names, Map<String, RecordPlan> records) {
        EntityPlanner entities = new EntityPlanner(blueprint, names);
        ViewPlanner views = new ViewPlanner(blueprint, records, entities);
        Map<String, Attribute> keys = blueprint.resources().stream()
                .collect(Collectors.toMap(
                        Resource::name,
                        resource -> entities.attributes(resource).get(0)));
        TablePlanner tables = new TablePlanner(names, keys);
        Map<String, ResourcePlan> plans = new LinkedHashMap<>();
        for (Resource resource : blueprint.resources()) {
            List<Attribute> attributes = entities.attributes(resource);
            List<Link> links = entities.links(resource);
            plans.put(
                    resource.name(),
                    new ResourcePlan(
                            resource,
                            types(names, resource),
                            tables.table(resource, attributes, links),
                            attributes,
                            links,
                            views.views(resource),
                            views.inputs(resource)));
        }
        return plans;
    }

    private static ResourcePlan.Types types(PlannedNames names, Resource resource) {
        return new ResourcePlan.Types(
                names.entity(resource.name()),
                names.inPackage(resource.name(), "Repository"),
                names.inPackage(resource.name(), "Mapper"));
    }
}
