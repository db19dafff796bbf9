package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The annotation that binds a method of an HTTP interface to its route. */
final class MappingAnnotation {

    private static final List<String> PATCH_TYPES = List.of("application/merge-patch+json", "application/json");

    private MappingAnnotation() {}

    static AnnotationSpec of(Operation operation) {
        Route route = operation.route();
        List<String> consumed = consumed(operation);
        List<String> produced = produced(operation.success());
        boolean pathOnly = hasShortForm(route.method()) && consumed.isEmpty() && produced.isEmpty();
        if (pathOnly) {
            return Annotations.value(SpringTypes.web(shortForm(route.method())), "$S", route.path());
        }
        Annotations annotation = Annotations.of(
                        SpringTypes.web(hasShortForm(route.method()) ? shortForm(route.method()) : "RequestMapping"))
                .with("path", "$S", route.path());
        if (!hasShortForm(route.method())) {
            annotation.with("method", "$T.$L", SpringTypes.web("RequestMethod"), route.method());
        }
        return annotation
                .withIf(!consumed.isEmpty(), "consumes", "$L", array(consumed))
                .withIf(!produced.isEmpty(), "produces", "$L", array(produced))
                .build();
    }

    private static List<String> consumed(Operation operation) {
        Body body = operation.body();
        if (body == null) {
            return List.of();
        }
        return operation.intent() instanceof Intent.PatchRow patch && patch.form() != PatchForm.OPERATIONS
                ? Stream.concat(body.mediaTypes().stream(), PATCH_TYPES.stream())
                        .distinct()
                        .toList()
                : body.mediaTypes();
    }

    /** JSON is what is written unless something else is asked for; only other content needs saying. */
    private static List<String> produced(Response success) {
        boolean isJson = success.mediaTypes().stream().anyMatch(type -> type.contains("json") || type.equals("*/*"));
        return isJson || success.type() == null ? List.of() : new ArrayList<>(success.mediaTypes());
    }

    private static boolean hasShortForm(Route.Method method) {
        return switch (method) {
            case GET, PUT, POST, DELETE, PATCH -> true;
            case OPTIONS, HEAD, TRACE -> false;
        };
    }

    private static String shortForm(Route.Method method) {
        String name = method.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + "Mapping";
    }

    private static CodeBlock array(List<String> values) {
        return values.stream()
                .map(value -> CodeBlock.of("$S", value))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        all -> all.size() == 1 ? all.get(0) : CodeBlock.of("{$L}", CodeBlock.join(all, ", "))));
    }
}
