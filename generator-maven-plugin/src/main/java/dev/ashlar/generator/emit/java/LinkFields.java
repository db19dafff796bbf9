package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The fields of an entity for its relations. */
final class LinkFields {

    private final Plan plan;

    LinkFields(Plan plan) {
        this.plan = plan;
    }

    FieldSpec field(Link link) {
        return switch (link.relation().kind()) {
            case MANY_TO_ONE -> manyToOne(link);
            case ONE_TO_MANY -> oneToMany(link);
            case MANY_TO_MANY -> link.join() == null ? manyToManyInverse(link) : manyToMany(link, link.join());
        };
    }

    /** The Java type of the field and of its getter. */
    static TypeName type(Link link) {
        return switch (link.relation().kind()) {
            case MANY_TO_ONE -> Accessors.isOptional(link) ? Annotations.nullable(link.target()) : link.target();
            case ONE_TO_MANY -> ParameterizedTypeName.get(CommonTypes.LIST, link.target());
            case MANY_TO_MANY -> ParameterizedTypeName.get(CommonTypes.SET, link.target());
        };
    }

    private static FieldSpec manyToOne(Link link) {
        boolean required = link.relation().required();
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (required) {
            annotations.add(Annotations.plain(ValidationTypes.NOT_NULL));
        }
        annotations.add(Annotations.of(JpaTypes.MANY_TO_ONE)
                .with("fetch", "$T.LAZY", JpaTypes.FETCH_TYPE)
                .withIf(required, "optional", "false")
                .build());
        annotations.add(Annotations.of(JpaTypes.JOIN_COLUMN)
                .with("name", "$S", Objects.requireNonNull(link.foreignKey()).name())
                .withIf(required, "nullable", "false")
                .build());
        return FieldSpec.builder(type(link), link.name(), Modifier.PRIVATE)
                .addAnnotations(annotations)
                .build();
    }

    private FieldSpec oneToMany(Link link) {
        return FieldSpec.builder(type(link), link.name(), Modifier.PRIVATE)
                .addAnnotation(Annotations.of(JpaTypes.ONE_TO_MANY)
                        .with("mappedBy", "$S", Objects.requireNonNull(link.mappedBy()))
                        .build())
                .addAnnotation(ordered(link))
                .initializer("new $T<>()", ArrayList.class)
                .build();
    }

    /** A set: changing it writes only the rows of the join table that differ, where a list would write all of them. */
    private FieldSpec manyToMany(Link link, Link.JoinTable join) {
        return FieldSpec.builder(type(link), link.name(), Modifier.PRIVATE)
                .addAnnotation(JpaTypes.MANY_TO_MANY)
                .addAnnotation(AnnotationSpec.builder(JpaTypes.JOIN_TABLE)
                        .addMember("name", "$S", join.name())
                        .addMember("joinColumns", joinColumn(join.ownColumn()))
                        .addMember("inverseJoinColumns", joinColumn(join.targetColumn()))
                        .build())
                .addAnnotation(ordered(link))
                .initializer("new $T<>()", LinkedHashSet.class)
                .build();
    }

    private FieldSpec manyToManyInverse(Link link) {
        return FieldSpec.builder(type(link), link.name(), Modifier.PRIVATE)
                .addAnnotation(Annotations.of(JpaTypes.MANY_TO_MANY)
                        .with("mappedBy", "$S", Objects.requireNonNull(link.mappedBy()))
                        .build())
                .addAnnotation(ordered(link))
                .initializer("new $T<>()", LinkedHashSet.class)
                .build();
    }

    private static CodeBlock joinColumn(Column column) {
        return CodeBlock.of("@$T(name = $S)", JpaTypes.JOIN_COLUMN, column.name());
    }

    private AnnotationSpec ordered(Link link) {
        String key = plan.resource(link.relation().target()).key().name();
        return Annotations.value(JpaTypes.ORDER_BY, "$S", key);
    }
}
