package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The parameters of an HTTP interface's method: where each value comes from and what it must satisfy. */
final class ArgumentAnnotations {

    private final ConstrainedTypes constraints;
    private final ParameterBinding binding;

    ArgumentAnnotations(Plan plan) {
        this.constraints = new ConstrainedTypes(plan.blueprint());
        this.binding = new ParameterBinding(plan.blueprint());
    }

    ParameterSpec annotated(Argument argument) {
        if (argument.source() instanceof Argument.FromParameter from) {
            return parameter(argument, from.parameter());
        }
        if (argument.source() instanceof Argument.FromPart from) {
            return part(argument, from.part());
        }
        return body(argument, ((Argument.FromBody) argument.source()).body());
    }

    private ParameterSpec parameter(Argument argument, Parameter parameter) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(binding.of(parameter));
        if (isDate(parameter.type()) && parameter.in() != ParameterLocation.COOKIE) {
            annotations.add(Annotations.of(SpringTypes.DATE_TIME_FORMAT)
                    .with("iso", "$T.DATE", SpringTypes.DATE_TIME_FORMAT.nestedClass("ISO"))
                    .build());
        }
        annotations.addAll(constraints.annotations(parameter.type(), parameter.constraints()));
        return spec(argument, annotations, constraints.constrained(argument.type(), parameter.type()));
    }

    private ParameterSpec body(Argument argument, Body body) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(
                body.kind() == BodyKind.FORM
                        ? Annotations.plain(
                                SpringTypes.web(body.type() instanceof MapType ? "RequestParam" : "ModelAttribute"))
                        : Annotations.of(SpringTypes.web("RequestBody"))
                                .withIf(!argument.required(), "required", "false")
                                .build());
        if (isPatch(argument)) {
            return spec(argument, annotations, argument.type());
        }
        annotations.addAll(constraints.annotations(body.type(), body.constraints()));
        return spec(argument, annotations, constraints.constrained(argument.type(), body.type()));
    }

    private ParameterSpec part(Argument argument, Property part) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(binding.of(part, argument));
        annotations.addAll(constraints.annotations(part.type(), part.constraints()));
        return spec(argument, annotations, constraints.constrained(argument.type(), part.type()));
    }

    private static ParameterSpec spec(Argument argument, List<AnnotationSpec> annotations, TypeName type) {
        return ParameterSpec.builder(argument.required() ? type : Annotations.nullable(type), argument.name())
                .addAnnotations(annotations)
                .build();
    }

    private static boolean isPatch(Argument argument) {
        return argument.type() instanceof ParameterizedTypeName type
                && type.rawType().packageName().equals("dev.ashlar.core")
                && type.rawType().simpleName().endsWith("Patch");
    }

    private static boolean isDate(Type type) {
        return type == ScalarType.DATE || (type instanceof ListType list && isDate(list.element()));
    }
}
