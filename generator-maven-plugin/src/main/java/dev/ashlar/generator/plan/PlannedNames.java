package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that several parts of the plan refer to: of types, packages, tables and of an entity's members. All of them are
 * fixed before anything that uses them is planned.
 *
 * @param schemas the type of each schema
 * @param builders the test-data builder of each schema
 * @param apis the HTTP interface of each group
 * @param packages the package of each group and resource
 * @param tables the table of each resource
 * @param members the Java name of each field and relation, by resource
 */
record PlannedNames(
        Map<String, ClassName> schemas,
        Map<String, ClassName> builders,
        Map<String, ClassName> apis,
        Map<String, String> packages,
        Map<String, String> tables,
        Map<String, Map<String, String>> members) {

    /** Members of every entity: from {@code VersionedEntity} and {@link Object}. */
    private static final List<String> INHERITED_MEMBERS = List.of("rowVersion", "class");

    static PlannedNames of(Blueprint blueprint, String basePackage) {
        String apiPackage = basePackage + ".api";
        NameScope apiTypes = NameScope.ofFiles().reserve(List.of("package-info"));
        Map<String, ClassName> schemas = new LinkedHashMap<>();
        for (Schema schema : blueprint.schemas()) {
            schemas.put(schema.name(), ClassName.get(apiPackage, apiTypes.unique(JavaNames.type(schema.name()))));
        }
        Map<String, ClassName> apis = new LinkedHashMap<>();
        for (String group : groups(blueprint)) {
            apis.put(group, ClassName.get(apiPackage, apiTypes.unique(JavaNames.type(group) + "Api")));
        }
        Map<String, ClassName> builders = new LinkedHashMap<>();
        schemas.forEach((name, type) ->
                builders.put(name, ClassName.get(apiPackage, apiTypes.unique(type.simpleName() + "Builder"))));
        return new PlannedNames(
                schemas, builders, apis, packages(blueprint, basePackage), tables(blueprint), members(blueprint));
    }

    /** Every group of the Blueprint, resources without operations of their own included. */
    static Set<String> groups(Blueprint blueprint) {
        Set<String> groups = new LinkedHashSet<>();
        blueprint.resources().forEach(resource -> groups.add(resource.name()));
        blueprint.operations().stream().map(Operation::group).forEach(groups::add);
        return groups;
    }

    private static Map<String, String> packages(Blueprint blueprint, String basePackage) {
        NameScope scope = NameScope.ofFiles().reserve(List.of("api"));
        Map<String, String> packages = new LinkedHashMap<>();
        for (String group : groups(blueprint)) {
            packages.put(group, basePackage + "." + scope.unique(JavaNames.packageSegment(group)));
        }
        return packages;
    }

    private static Map<String, String> tables(Blueprint blueprint) {
        NameScope scope = NameScope.ofFiles().reserve(List.of("flyway_schema_history"));
        StarterTables.all().forEach(starter -> scope.reserve(starter.names()));
        Map<String, String> tables = new LinkedHashMap<>();
        for (Resource resource : blueprint.resources()) {
            tables.put(resource.name(), scope.unique(SqlNames.table(resource.name())));
        }
        return tables;
    }

    private static Map<String, Map<String, String>> members(Blueprint blueprint) {
        Map<String, Map<String, String>> members = new LinkedHashMap<>();
        for (Resource resource : blueprint.resources()) {
            NameScope scope = NameScope.ofMembers().reserve(INHERITED_MEMBERS);
            Map<String, String> names = new LinkedHashMap<>();
            for (String wish : memberWishes(resource)) {
                names.put(wish, scope.unique(JavaNames.member(wish)));
            }
            members.put(resource.name(), names);
        }
        return members;
    }

    private static List<String> memberWishes(Resource resource) {
        List<String> wishes = new ArrayList<>();
        wishes.add(resource.key().name());
        resource.fields().stream().map(Field::name).forEach(wishes::add);
        resource.relations().stream().map(Relation::name).forEach(wishes::add);
        return wishes.stream().distinct().toList();
    }

    String member(String resource, String fieldOrRelation) {
        return Planned.in(Planned.in(members, resource), fieldOrRelation);
    }

    ClassName schema(String schema) {
        return Planned.in(schemas, schema);
    }

    ClassName builder(String schema) {
        return Planned.in(builders, schema);
    }

    ClassName api(String group) {
        return Planned.in(apis, group);
    }

    /** Whether a field or relation of the resource has that Java name. */
    boolean hasMember(String resource, String name) {
        return Planned.in(members, resource).containsValue(name);
    }

    String table(String resource) {
        return Planned.in(tables, resource);
    }

    ClassName entity(String resource) {
        return inPackage(resource, "Entity");
    }

    ClassName inPackage(String group, String suffix) {
        return ClassName.get(Planned.in(packages, group), JavaNames.type(group) + suffix);
    }
}
