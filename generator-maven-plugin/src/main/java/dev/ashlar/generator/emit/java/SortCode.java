package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Sorting;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** By which fields a list can be ordered, and the order that a request asks for. */
final class SortCode {

    private static final String USUAL_NAME = "sort";

    private SortCode() {}

    /** The constant that holds the fields of a sorted list. */
    static Optional<FieldSpec> constant(MethodPlan method, ResourcePlan resource) {
        if (!(method.operation().intent() instanceof Intent.ListRows list) || list.sort() == null) {
            return Optional.empty();
        }
        FieldSpec constant = FieldSpec.builder(
                        AshlarTypes.SORTABLE_FIELDS, name(method), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(fields(list.sort(), resource))
                .build();
        return Optional.of(constant);
    }

    /** The order of a request, as a list. */
    static CodeBlock order(Intent.ListRows list, CrudMethod method) {
        Sorting sort = list.sort();
        if (sort == null) {
            return CodeBlock.of("$T.of()", CommonTypes.LIST);
        }
        Argument argument = method.method().argument(sort.parameter());
        return CodeBlock.of("$L.parse($L)", name(method.method()), text(argument));
    }

    private static CodeBlock fields(Sorting sort, ResourcePlan resource) {
        if (sort.fields().isEmpty()) {
            return CodeBlock.of("$T.none()", AshlarTypes.SORTABLE_FIELDS);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T", AshlarTypes.SORTABLE_FIELDS);
        IntStream.range(0, sort.fields().size())
                .forEach(i -> code.add(
                        i == 0 ? ".of($L)" : "\n        .and($L)",
                        field(sort.fields().get(i), resource)));
        if (!sort.parameter().equals(USUAL_NAME)) {
            code.add("\n        .inParameter($S)", sort.parameter());
        }
        return code.build();
    }

    private static CodeBlock field(String field, ResourcePlan resource) {
        String property = resource.attribute(field).name();
        return property.equals(field) ? CodeBlock.of("$S", field) : CodeBlock.of("$S, $S", field, property);
    }

    /** Texts and lists of texts are taken as they are, the constants of an enum by their text. */
    private static CodeBlock text(Argument argument) {
        TypeName text = TypeName.get(String.class);
        boolean isText = argument.type().equals(text)
                || argument.type().equals(ParameterizedTypeName.get(CommonTypes.LIST, text));
        if (isText) {
            return CodeBlock.of("$N", argument.name());
        }
        return argument.type() instanceof ParameterizedTypeName
                ? CodeBlock.of(
                        "$1N == null ? $2T.of() : $1N.stream().map($3T::valueOf).toList()",
                        argument.name(),
                        List.class,
                        String.class)
                : CodeBlock.of("$1N == null ? null : $1N.toString()", argument.name());
    }

    private static String name(MethodPlan method) {
        String words = method.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return words.toUpperCase(Locale.ROOT) + "_SORT";
    }
}
