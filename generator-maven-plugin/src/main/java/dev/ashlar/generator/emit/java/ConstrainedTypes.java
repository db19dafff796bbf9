package dev.ashlar.generator.emit.java;

import static dev.ashlar.generator.emit.java.ValidationTypes.NOT_NULL;
import static dev.ashlar.generator.emit.java.ValidationTypes.VALID;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Values with their constraints: those of the value itself, and those of its elements inside its type. */
final class ConstrainedTypes {

    private final Blueprint blueprint;

    ConstrainedTypes(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** What stands before a value of the type: its constraints, and that its parts are to be checked. */
    List<AnnotationSpec> annotations(Type type, Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>(ConstraintAnnotations.of(type, constraints));
        if (hasParts(type)) {
            annotations.add(Annotations.plain(VALID));
        }
        return annotations;
    }

    /** The same Java type with the constraints of elements in its type arguments. */
    TypeName constrained(TypeName java, Type type) {
        if (type instanceof ListType list && java instanceof ParameterizedTypeName container) {
            return ParameterizedTypeName.get(
                    container.rawType(), element(container.typeArguments().get(0), list.element(), list.constraints()));
        }
        if (type instanceof MapType map && java instanceof ParameterizedTypeName container) {
            return ParameterizedTypeName.get(
                    container.rawType(),
                    container.typeArguments().get(0),
                    element(container.typeArguments().get(1), map.value(), map.constraints()));
        }
        return java;
    }

    private TypeName element(TypeName java, Type type, Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (type != ScalarType.ANY) {
            annotations.add(Annotations.plain(NOT_NULL));
        }
        annotations.addAll(annotations(type, constraints));
        return constrained(java, type).annotated(annotations);
    }

    private boolean hasParts(Type type) {
        return type instanceof SchemaType named && !(blueprint.schema(named.schema()) instanceof EnumSchema);
    }
}
