package dev.ashlar.test.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How the value of a parameter is written into a request.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1#style-values">OpenAPI: style values</a>
 */
record ParameterText(Parameter parameter, JsonNode value) {

    /** What stands in the place of the variable of a path. */
    String inPath() {
        if (isOfContent()) {
            return encoded(value.toString());
        }
        return switch (parameter.style()) {
            case "label" -> "." + String.join(parameter.explode() ? "." : ",", parts());
            case "matrix" -> matrix();
            default -> String.join(",", parts());
        };
    }

    /** The pairs of a query. */
    List<String> inQuery() {
        String name = encoded(parameter.name());
        if (isOfContent()) {
            return List.of(name + "=" + encoded(value.toString()));
        } else if (parameter.style().equals("deepObject")) {
            return value.propertyStream()
                    .map(member -> name + "%5B" + encoded(member.getKey()) + "%5D=" + encoded(text(member.getValue())))
                    .toList();
        } else if (parameter.explode()) {
            return value.isObject()
                    ? parts()
                    : parts().stream().map(part -> name + "=" + part).toList();
        }
        String delimiter = switch (parameter.style()) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
        };
        return List.of(name + "=" + String.join(delimiter, parts()));
    }

    /** The text of a header. */
    String inHeader() {
        return isOfContent() ? value.toString() : String.join(",", plainParts());
    }

    /** A pair of the header of cookies. */
    String inCookie() {
        return parameter.name() + "=" + encoded(isOfContent() ? value.toString() : String.join(",", plainParts()));
    }

    private boolean isOfContent() {
        return !parameter.mediaType().isEmpty();
    }

    private String matrix() {
        if (parameter.explode()) {
            return (value.isObject() ? parts().stream() : parts().stream().map(part -> parameter.name() + "=" + part))
                    .collect(Collectors.joining(";", ";", ""));
        }
        return ";" + parameter.name() + "=" + String.join(",", parts());
    }

    private List<String> parts() {
        return words().map(part -> part.stream().map(ParameterText::encoded).collect(Collectors.joining(sign())))
                .toList();
    }

    private List<String> plainParts() {
        return words().map(part -> String.join(sign(), part)).toList();
    }

    /** What stands between the name of a member and its value. */
    private String sign() {
        return parameter.explode() ? "=" : ",";
    }

    /** Elements alone, members with their names. */
    private Stream<List<String>> words() {
        if (value.isObject()) {
            return value.propertyStream().map(member -> List.of(member.getKey(), text(member.getValue())));
        }
        return (value.isArray() ? value.valueStream() : Stream.of(value)).map(part -> List.of(text(part)));
    }

    static String text(JsonNode value) {
        if (value.isContainer()) {
            return value.toString();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
