package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The fields of an entity for its plain attributes, with their constraints: the whole row is validated when it is written. */
final class AttributeFields {

    private static final Pattern SIZED = Pattern.compile("varchar\\((\\d+)\\)");
    private static final Pattern SCALED = Pattern.compile("numeric\\((\\d+), ?(\\d+)\\)");

    private final Plan plan;
    private final ConstrainedTypes constraints;
    private final LiteralCode literals;

    AttributeFields(Plan plan) {
        this.plan = plan;
        this.constraints = new ConstrainedTypes(plan.blueprint());
        this.literals = new LiteralCode(plan);
    }

    FieldSpec field(ResourcePlan resource, Attribute attribute) {
        boolean isKey = attribute.equals(resource.key());
        FieldSpec.Builder field = FieldSpec.builder(type(attribute), attribute.name(), Modifier.PRIVATE)
                .addAnnotations(isKey ? KeyAnnotations.of(resource) : annotations(attribute.field()))
                .addAnnotations(mapping(attribute))
                .addAnnotation(column(attribute, isKey));
        Field stored = attribute.field();
        if (stored.defaultValue() != null) {
            literals.of(stored.defaultValue(), stored.type()).ifPresent(field::initializer);
        }
        return field.build();
    }

    /** The attribute beside an encrypted one that is filled by itself, if there is one. */
    Optional<FieldSpec> index(Attribute attribute) {
        return Optional.ofNullable(attribute.index())
                .map(index -> FieldSpec.builder(Annotations.nullable(attribute.type()), index.name(), Modifier.PRIVATE)
                        .addAnnotation(Annotations.value(AshlarTypes.BLIND_INDEX, "$S", attribute.name()))
                        .addAnnotation(Annotations.of(JpaTypes.COLUMN)
                                .with("name", "$S", index.column().name())
                                .with("length", "$L", 80)
                                .build())
                        .build());
    }

    private TypeName type(Attribute attribute) {
        TypeName type =
                constraints.constrained(attribute.type(), attribute.field().type());
        return Accessors.isOptional(attribute) ? Annotations.nullable(type) : type;
    }

    private List<AnnotationSpec> annotations(Field field) {
        return switch (field.origin()) {
            case CREATED_AT -> List.of(Annotations.plain(SpringTypes.CREATED_DATE));
            case UPDATED_AT -> List.of(Annotations.plain(SpringTypes.LAST_MODIFIED_DATE));
            case TENANT -> List.of(Annotations.plain(AshlarTypes.ROW_TENANT));
            case OWNER -> List.of(Annotations.plain(AshlarTypes.ROW_OWNER));
            case CLIENT, ROW_VERSION, APPLICATION -> constraints(field);
        };
    }

    private List<AnnotationSpec> constraints(Field field) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (field.required()) {
            annotations.add(Annotations.plain(ValidationTypes.NOT_NULL));
        }
        annotations.addAll(constraints.annotations(field.type(), field.constraints()));
        return annotations;
    }

    private List<AnnotationSpec> mapping(Attribute attribute) {
        if (attribute.isEncrypted()) {
            return List.of(Annotations.plain(AshlarTypes.ENCRYPTED));
        }
        if (attribute.column().isJson()) {
            return List.of(Annotations.value(JpaTypes.JDBC_TYPE_CODE, "$T.JSON", JpaTypes.SQL_TYPES));
        }
        if (attribute.field().type() == ScalarType.URI) {
            return List.of(Annotations.of(JpaTypes.CONVERT)
                    .with("converter", "$T.class", AshlarTypes.URI_CONVERTER)
                    .build());
        }
        return attribute.field().type() instanceof SchemaType named
                        && plan.blueprint().schema(named.schema()) instanceof EnumSchema choice
                ? choice(choice, attribute)
                : List.of();
    }

    private static List<AnnotationSpec> choice(EnumSchema choice, Attribute attribute) {
        if (choice.base() == ScalarType.STRING) {
            return List.of(Annotations.value(JpaTypes.ENUMERATED, "$T.STRING", JpaTypes.ENUM_TYPE));
        }
        return EnumValues.areConverted(choice)
                ? List.of(Annotations.of(JpaTypes.CONVERT)
                        .with("converter", "$T.class", EnumValues.converter((ClassName) attribute.type()))
                        .build())
                : List.of();
    }

    private static boolean isSetOnce(Field field) {
        return field.origin() == FieldOrigin.CREATED_AT || field.origin().isBelonging();
    }

    private static AnnotationSpec column(Attribute attribute, boolean isKey) {
        Column column = attribute.column();
        Annotations annotation = Annotations.of(JpaTypes.COLUMN)
                .with("name", "$S", column.name())
                .withIf(column.notNull() && !isKey, "nullable", "false")
                .withIf(attribute.isEncrypted(), "columnDefinition", "$S", column.sqlType())
                .withIf(isSetOnce(attribute.field()), "updatable", "false");
        Matcher sized = SIZED.matcher(column.sqlType());
        if (sized.matches()) {
            annotation.with("length", "$L", sized.group(1));
        }
        Matcher scaled = SCALED.matcher(column.sqlType());
        if (scaled.matches()) {
            annotation.with("precision", "$L", scaled.group(1)).with("scale", "$L", scaled.group(2));
        }
        return annotation.build();
    }
}
