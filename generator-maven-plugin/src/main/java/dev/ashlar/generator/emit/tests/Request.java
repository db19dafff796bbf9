package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Repetition;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The call of an operation over HTTP, up to its answer. */
final class Request {

    private static final int LINE = 85;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Samples samples;
    private final Operation operation;
    private final Map<String, CodeBlock> query = new LinkedHashMap<>();
    private final List<CodeBlock> uriValues = new ArrayList<>();
    private final Map<String, CodeBlock> headers = new LinkedHashMap<>();
    private CodeBlock client = CodeBlock.of("client");
    private @Nullable CodeBlock body;

    private Request(Samples samples, MethodPlan method) {
        this.samples = samples;
        this.operation = method.operation();
    }

    /** The operation, its path filled with these values, and with samples where there are none. */
    static Request of(Samples samples, MethodPlan method, Map<String, CodeBlock> values) {
        Request request = new Request(samples, method);
        if (method.operation().repetition() == Repetition.KEY_REQUIRED) {
            request.with(Repetition.HEADER, CodeBlock.of("$T.randomUUID().toString()", UUID.class));
        }
        Matcher variables = VARIABLE.matcher(method.operation().route().path());
        variables.results().forEach(found -> request.uriValues.add(request.value(found.group(1), values)));
        method.operation().parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY)
                .filter(parameter -> isNeeded(parameter) || values.containsKey(parameter.name()))
                .forEach(parameter -> request.query.put(parameter.name(), request.value(parameter.name(), values)));
        return request;
    }

    /** With that header. */
    Request with(String header, CodeBlock value) {
        headers.put(header, value);
        return this;
    }

    /** Without that header. */
    Request without(String header) {
        headers.remove(header);
        return this;
    }

    /** By that client. */
    Request by(CodeBlock other) {
        client = other;
        return this;
    }

    /** With that body. */
    Request sending(CodeBlock content, String mediaType) {
        CodeBlock type = mediaType.equals("application/json")
                ? CodeBlock.of("$T.APPLICATION_JSON", TestTypes.MEDIA_TYPE)
                : CodeBlock.of("$T.valueOf($S)", TestTypes.MEDIA_TYPE, mediaType);
        body = CodeBlock.of("\n        .contentType($L)\n        .body($L)", type, content);
        return this;
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("$L.$L\n        .uri($L)", client, verb(), uri());
        operation.parameters().forEach(parameter -> code.add(outsideOfTheUri(parameter)));
        headers.forEach((name, value) -> code.add("\n        .header($S, $L)", name, value));
        if (body != null) {
            code.add(body);
        }
        return code.add("\n        .exchange()").build();
    }

    /** The client has shorthands, but those of methods that seldom have a body take none, and TRACE has none. */
    private CodeBlock verb() {
        Route.Method method = operation.route().method();
        boolean hasShorthand = switch (method) {
            case POST, PUT, PATCH -> true;
            case GET, DELETE, HEAD, OPTIONS -> body == null;
            case TRACE -> false;
        };
        return hasShorthand
                ? CodeBlock.of("$L()", method.name().toLowerCase(Locale.ROOT))
                : CodeBlock.of("method($T.$L)", TestTypes.HTTP_METHOD, method);
    }

    private CodeBlock uri() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", template()));
        arguments.addAll(uriValues);
        arguments.addAll(query.values());
        boolean isLong = arguments.stream()
                        .mapToInt(argument -> argument.toString().length())
                        .sum()
                > LINE;
        return isLong
                ? CodeBlock.of("\n                $L", CodeBlock.join(arguments, ",\n                "))
                : CodeBlock.join(arguments, ", ");
    }

    private String template() {
        StringBuilder template = new StringBuilder(operation.route().path());
        String separator = "?";
        int number = 0;
        for (String parameter : query.keySet()) {
            String variable = parameter.matches("\\w+") ? parameter : "value" + number++;
            template.append(separator)
                    .append(parameter)
                    .append("={")
                    .append(variable)
                    .append('}');
            separator = "&";
        }
        return template.toString();
    }

    private CodeBlock outsideOfTheUri(Parameter parameter) {
        if (!isNeeded(parameter)) {
            return CodeBlock.of("");
        }
        return switch (parameter.in()) {
            case HEADER -> CodeBlock.of("\n        .header($S, $S)", parameter.name(), text(samples.of(parameter)));
            case COOKIE -> CodeBlock.of("\n        .cookie($S, $S)", parameter.name(), text(samples.of(parameter)));
            case PATH, QUERY -> CodeBlock.of("");
        };
    }

    private static boolean isNeeded(Parameter parameter) {
        return parameter.required() && parameter.defaultValue() == null;
    }

    private CodeBlock value(String parameter, Map<String, CodeBlock> values) {
        CodeBlock given = values.get(parameter);
        return given != null ? given : sample(parameter);
    }

    private CodeBlock sample(String name) {
        Object sample = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .filter(parameter ->
                        parameter.in() == ParameterLocation.PATH || parameter.in() == ParameterLocation.QUERY)
                .findFirst()
                .map(samples::of)
                .orElse(name);
        return sample instanceof List<?> ? CodeBlock.of("$S", text(sample)) : JsonCode.of(sample);
    }

    private static String text(Object sample) {
        return sample instanceof List<?> elements
                ? String.join(",", elements.stream().map(Object::toString).toList())
                : sample.toString();
    }
}
