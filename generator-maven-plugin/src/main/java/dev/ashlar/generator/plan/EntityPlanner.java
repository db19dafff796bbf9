package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes and links of the entity that a resource becomes. */
final class EntityPlanner {

    /** The column of the optimistic lock, which every entity inherits. */
    static final Column ROW_VERSION = new Column("row_version", "bigint", true, null, null);

    private final Blueprint blueprint;
    private final PlannedNames names;
    private final JavaTypes types;
    private final ColumnPlanner columns;
    private final NameScope tables;
    private final Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    EntityPlanner(Blueprint blueprint, PlannedNames names) {
        this.blueprint = blueprint;
        this.names = names;
        this.types = new JavaTypes(names.schemas());
        this.columns = new ColumnPlanner(blueprint);
        this.tables = NameScope.ofFiles().reserve(names.tables().values());
        blueprint.resources().forEach(this::plan);
    }

    List<Attribute> attributes(Resource resource) {
        return attributes.getOrDefault(resource.name(), List.of());
    }

    List<Link> links(Resource resource) {
        return links.getOrDefault(resource.name(), List.of());
    }

    private void plan(Resource resource) {
        NameScope columnNames = NameScope.ofMembers().reserve(List.of(ROW_VERSION.name()));
        List<Attribute> plain = new ArrayList<>();
        fieldsWithKeyFirst(resource).forEach(field -> plain.add(attribute(resource, field, columnNames)));
        attributes.put(resource.name(), List.copyOf(plain));
        List<Link> related = new ArrayList<>();
        resource.relations().forEach(relation -> related.add(link(resource, relation, columnNames)));
        links.put(resource.name(), List.copyOf(related));
    }

    private static List<Field> fieldsWithKeyFirst(Resource resource) {
        Key key = resource.key();
        List<Field> fields = new ArrayList<>();
        fields.add(resource.field(key.name()).map(EntityPlanner::alwaysGiven).orElseGet(() -> surrogate(key)));
        resource.fields().stream()
                .filter(field -> !field.name().equals(key.name()))
                .forEach(fields::add);
        return fields;
    }

    private static Field alwaysGiven(Field key) {
        return new Field(
                key.name(),
                key.type(),
                true,
                key.constraints(),
                null,
                true,
                false,
                key.origin(),
                Protection.NONE,
                key.description());
    }

    private static Field surrogate(Key key) {
        return new Field(
                key.name(),
                key.type(),
                true,
                Constraints.NONE,
                null,
                true,
                false,
                FieldOrigin.APPLICATION,
                Protection.NONE,
                null);
    }

    private Attribute attribute(Resource resource, Field field, NameScope columnNames) {
        if (field.origin() == FieldOrigin.ROW_VERSION) {
            return new Attribute(field, "rowVersion", "RowVersion", ClassName.get(Long.class), ROW_VERSION, null);
        }
        String name = names.member(resource.name(), field.name());
        String column = columnNames.unique(SqlNames.column(field.name()));
        return new Attribute(
                field,
                name,
                Words.capitalized(name),
                types.of(field.type()),
                columns.column(names.table(resource.name()), column, field),
                index(resource, field, name, columnNames, column));
    }

    /** Of what is encrypted and has to be found, or to be unique. */
    private Attribute.@Nullable Index index(
            Resource resource, Field field, String name, NameScope columnNames, String column) {
        if (field.protection() != Protection.ENCRYPTED || !(field.unique() || field.indexed())) {
            return null;
        }
        String member = name + "Index";
        while (names.hasMember(resource.name(), member)) {
            member += "_";
        }
        return new Attribute.Index(
                member,
                new Column(columnNames.unique(SqlNames.column(column + "_index")), "varchar(80)", false, null, null));
    }

    private Link link(Resource resource, Relation relation, NameScope columnNames) {
        String name = names.member(resource.name(), relation.name());
        Resource target = blueprint.resource(relation.target());
        Column foreignKey = relation.kind() == RelationKind.MANY_TO_ONE
                ? keyColumn(columnNames.unique(SqlNames.column(relation.name() + "_id")), target, relation.required())
                : null;
        String mappedBy = relation.mappedBy() == null ? null : names.member(target.name(), relation.mappedBy());
        return new Link(
                relation,
                name,
                Words.capitalized(name),
                names.entity(target.name()),
                foreignKey,
                mappedBy,
                relation.kind() == RelationKind.MANY_TO_MANY && !relation.isInverse()
                        ? join(resource, relation, target)
                        : null);
    }

    private Link.JoinTable join(Resource resource, Relation relation, Resource target) {
        NameScope scope = NameScope.ofMembers();
        String own = scope.unique(SqlNames.column(resource.name() + "_id"));
        String other = scope.unique(SqlNames.column(target.name() + "_id"));
        return new Link.JoinTable(
                tables.unique(SqlNames.column(resource.name() + "_" + relation.name())),
                keyColumn(own, resource, true),
                keyColumn(other, target, true));
    }

    private Column keyColumn(String name, Resource target, boolean notNull) {
        Constraints constraints =
                target.field(target.key().name()).map(Field::constraints).orElse(Constraints.NONE);
        return columns.foreignKey(name, target.key().type(), constraints, notNull);
    }
}
