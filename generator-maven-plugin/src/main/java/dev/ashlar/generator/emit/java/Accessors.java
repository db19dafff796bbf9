package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Getters and setters of an entity. */
final class Accessors {

    private Accessors() {}

    static boolean isOptional(Attribute attribute) {
        return !attribute.column().notNull();
    }

    static boolean isOptional(Link link) {
        return link.relation().kind() == RelationKind.MANY_TO_ONE
                && !link.relation().required();
    }

    /** What the server itself gives has no setter. */
    static List<MethodSpec> of(ResourcePlan resource, Attribute attribute) {
        TypeName type = isOptional(attribute) ? Annotations.nullable(attribute.type()) : attribute.type();
        MethodSpec getter = getter(attribute.accessor(), attribute.name(), type);
        return isGiven(resource, attribute)
                ? List.of(getter)
                : List.of(getter, setter(attribute.accessor(), attribute.name(), type));
    }

    private static boolean isGiven(ResourcePlan resource, Attribute attribute) {
        if (attribute.equals(resource.key())) {
            return resource.resource().key().source() == KeySource.GENERATED;
        }
        FieldOrigin origin = attribute.field().origin();
        return origin == FieldOrigin.CREATED_AT || origin == FieldOrigin.UPDATED_AT;
    }

    /** Rows on the many side of a relation are changed where they refer to this one, so their list has no setter. */
    static List<MethodSpec> of(Link link) {
        MethodSpec getter = getter(link.accessor(), link.name(), LinkFields.type(link));
        return switch (link.relation().kind()) {
            case MANY_TO_ONE -> List.of(getter, setter(link.accessor(), link.name(), LinkFields.type(link)));
            case ONE_TO_MANY -> List.of(getter);
            case MANY_TO_MANY -> link.relation().isInverse() ? List.of(getter) : List.of(getter, difference(link));
        };
    }

    /** The call that reads an attribute of a row. */
    static CodeBlock get(CodeBlock row, String accessor) {
        return CodeBlock.of("$L.get$L()", row, accessor);
    }

    private static MethodSpec getter(String accessor, String name, TypeName type) {
        return MethodSpec.methodBuilder("get" + accessor)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    private static MethodSpec setter(String accessor, String name, TypeName type) {
        return MethodSpec.methodBuilder("set" + accessor)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, name)
                .addStatement("this.$N = $N", name, name)
                .build();
    }

    private static MethodSpec difference(Link link) {
        return MethodSpec.methodBuilder("set" + link.accessor())
                .addJavadoc("Relates the row to exactly these.")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterizedTypeName.get(CommonTypes.COLLECTION, link.target()), link.name())
                .addCode(Code.of("""
                        this.$field:N.retainAll($field:N);
                        this.$field:N.addAll($field:N);
                        """, Map.of("field", link.name())))
                .build();
    }
}
