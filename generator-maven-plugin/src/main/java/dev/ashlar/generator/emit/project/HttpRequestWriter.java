package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.describe.OperationText;
import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Repetition;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.plan.OperationAccess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an example request for an operation: all that is required, and the optional parameters by name. */
final class HttpRequestWriter {

    private final Blueprint blueprint;
    private final Examples examples;
    private final AccessValues access;

    HttpRequestWriter(Blueprint blueprint, AccessValues access) {
        this.blueprint = blueprint;
        this.examples = new Examples(blueprint);
        this.access = access;
    }

    HttpRequest request(OperationAccess called) {
        Operation operation = called.operation();
        List<String> headers = new ArrayList<>(access.headers(called));
        Optional<ExampleBody> body =
                Optional.ofNullable(operation.body()).map(declared -> ExampleBody.of(declared, blueprint));
        headers.addAll(headers(operation, body));
        return new HttpRequest(
                Text.line(OperationText.title(operation)) + " (" + operation.id() + ")",
                remarks(operation),
                operation.route().method().name(),
                path(operation) + query(operation),
                headers,
                body.map(ExampleBody::text));
    }

    private static List<String> remarks(Operation operation) {
        List<String> remarks = new ArrayList<>();
        String optional = in(operation, ParameterLocation.QUERY)
                .filter(parameter -> !parameter.required())
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        if (!optional.isEmpty()) {
            remarks.add("Optional: " + optional);
        }
        OperationText.security(operation).ifPresent(security -> remarks.add("Security: " + Text.line(security)));
        return remarks;
    }

    private String path(Operation operation) {
        // What would end the path or the line; all else stands as the document has it.
        String path =
                operation.route().path().replace("#", "%23").replace("?", "%3F").replace(" ", "%20");
        for (Parameter parameter : in(operation, ParameterLocation.PATH).toList()) {
            path = path.replace("{" + parameter.name() + "}", encoded(text(parameter)));
        }
        return path;
    }

    private String query(Operation operation) {
        String query = in(operation, ParameterLocation.QUERY)
                .filter(Parameter::required)
                .map(this::field)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The fields of an object stand for themselves. */
    private String field(Parameter parameter) {
        Object value = examples.of(parameter);
        return value instanceof Map
                ? new FormExample(blueprint).of(value, parameter.type())
                : encoded(parameter.name()) + "=" + encoded(text(parameter));
    }

    private List<String> headers(Operation operation, Optional<ExampleBody> body) {
        List<String> headers = new ArrayList<>();
        accepted(operation.success()).ifPresent(type -> headers.add("Accept: " + type));
        body.ifPresent(content -> headers.add("Content-Type: " + content.mediaType()));
        in(operation, ParameterLocation.HEADER)
                .filter(Parameter::required)
                .forEach(parameter -> headers.add(parameter.name() + ": " + Text.line(text(parameter))));
        if (operation.repetition() != null) {
            headers.add(Repetition.HEADER + ": " + operation.id() + "-1");
        }
        String cookies = in(operation, ParameterLocation.COOKIE)
                .filter(Parameter::required)
                .map(parameter -> parameter.name() + "=" + encoded(text(parameter)))
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.add("Cookie: " + cookies);
        }
        return headers;
    }

    /** What is written where nothing is asked for: JSON if it is declared. */
    private static Optional<String> accepted(Response success) {
        return success.mediaTypes().stream()
                .filter(type -> type.contains("json"))
                .findFirst()
                .or(() -> success.mediaTypes().stream().findFirst());
    }

    private String text(Parameter parameter) {
        Object value = examples.of(parameter);
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    private static Stream<Parameter> in(Operation operation, ParameterLocation place) {
        return operation.parameters().stream().filter(parameter -> parameter.in() == place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
