package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.Argument;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The annotation that says from which part of the request a parameter is taken. */
final class ParameterBinding {

    private final Blueprint blueprint;

    ParameterBinding(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    AnnotationSpec of(Parameter parameter) {
        boolean isObject = parameter.type() instanceof SchemaType named
                && blueprint.schema(named.schema()) instanceof ObjectSchema;
        if (isObject && parameter.in() == ParameterLocation.QUERY) {
            return Annotations.value(SpringTypes.web("ModelAttribute"), "$S", parameter.name());
        }
        ClassName annotation = SpringTypes.web(
                switch (parameter.in()) {
                    case PATH -> "PathVariable";
                    case QUERY -> "RequestParam";
                    case HEADER -> "RequestHeader";
                    case COOKIE -> "CookieValue";
                });
        Literal defaultValue = parameter.defaultValue();
        if (defaultValue != null && parameter.in() != ParameterLocation.PATH) {
            return Annotations.of(annotation)
                    .with("name", "$S", parameter.name())
                    .with("defaultValue", "$S", text(defaultValue.value()))
                    .build();
        }
        return named(annotation, parameter.name(), parameter.required());
    }

    /** Files and what has members are parts with a media type of their own, all else is plain form data. */
    AnnotationSpec of(Property part, Argument argument) {
        return named(
                SpringTypes.web(isPlain(part.type()) ? "RequestParam" : "RequestPart"),
                part.name(),
                argument.required());
    }

    private boolean isPlain(Type type) {
        if (type instanceof ListType list) {
            return !(list.element() instanceof ListType) && isPlain(list.element());
        }
        return type instanceof SchemaType named
                ? blueprint.schema(named.schema()) instanceof EnumSchema
                : type instanceof ScalarType && type != ScalarType.BINARY;
    }

    private static AnnotationSpec named(ClassName annotation, String name, boolean required) {
        return required
                ? Annotations.value(annotation, "$S", name)
                : Annotations.of(annotation)
                        .with("name", "$S", name)
                        .with("required", "false")
                        .build();
    }

    private static String text(Object value) {
        if (value instanceof List<?> elements) {
            return elements.stream().map(ParameterBinding::text).collect(Collectors.joining(","));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
