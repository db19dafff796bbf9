package dev.ashlar.test.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation.
 *
 * @param what what it is meant to show
 * @param valid whether it is what the document asks for
 * @param path the values of the variables of the path, as they are written there
 * @param parameters all others
 */
record Sample(
        Operation operation,
        String what,
        boolean valid,
        Map<String, String> path,
        List<ParameterText> parameters,
        @Nullable Payload payload) {

    /** The same that is meant to be refused, with another body. */
    Sample invalid(String respect, @Nullable Payload other) {
        return new Sample(operation, respect, false, path, parameters, other);
    }

    /** The same that is meant to be refused, with another value of a variable. */
    Sample invalid(String respect, String variable, String value) {
        Map<String, String> other = new LinkedHashMap<>(path);
        other.put(variable, value);
        return new Sample(operation, respect, false, other, parameters, payload);
    }

    /** The same to something else. */
    Sample to(Map<String, String> arguments) {
        Map<String, String> other = new LinkedHashMap<>(path);
        arguments.forEach((name, value) -> other.put(name, ParameterText.encoded(value)));
        return new Sample(operation, what, valid, other, parameters, payload);
    }

    /** The same with another value of a parameter; without it where there is none. */
    Sample with(String respect, boolean isValid, Parameter parameter, @Nullable ParameterText value) {
        List<ParameterText> others = new ArrayList<>(parameters);
        others.removeIf(other -> other.parameter().equals(parameter));
        if (value != null) {
            others.add(value);
        }
        return new Sample(operation, respect, isValid, path, others, payload);
    }

    /** Whether a parameter has a text that nothing restricts. */
    boolean hasFreeText() {
        return parameters.stream()
                .map(value -> Shape.of(value.parameter().schema()))
                .anyMatch(Shape::isFreeText);
    }

    /** Path and query, as they are sent. */
    String target() {
        String target = operation.path();
        for (Map.Entry<String, String> argument : path.entrySet()) {
            target = target.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        String query = in(Parameter.Where.QUERY).stream()
                .flatMap(parameter -> parameter.inQuery().stream())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + query;
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        in(Parameter.Where.HEADER)
                .forEach(header -> headers.put(header.parameter().name(), header.inHeader()));
        String cookies =
                in(Parameter.Where.COOKIE).stream().map(ParameterText::inCookie).collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        return headers;
    }

    private List<ParameterText> in(Parameter.Where where) {
        return parameters.stream()
                .filter(value -> value.parameter().isIn(where))
                .toList();
    }

    /** What is sent, so that somebody can send it again. */
    @Override
    public String toString() {
        String headers = headers().entrySet().stream()
                .map(header -> " " + header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining());
        String body = payload == null ? "" : " " + payload.contentType() + " " + shortened(payload.text());
        return operation.method() + " " + shortened(target()) + headers + body;
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 297) + "...";
    }
}
