package dev.ashlar.test.conformance;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a value is written as the body of a request. */
final class BodyText {

    private static final String BOUNDARY = "a-part-of-the-conformance-walk";

    private BodyText() {}

    static boolean canWrite(Content content) {
        String type = Content.essence(content.mediaType());
        return !type.endsWith("/xml") && !type.endsWith("+xml");
    }

    static Optional<Payload> of(Content content, JsonNode value) {
        String type = Content.essence(content.mediaType());
        if (!canWrite(content)) {
            return Optional.empty();
        } else if (content.isJson()) {
            return Optional.of(payload(type, Json.MAPPER.writeValueAsString(value)));
        } else if (type.equals("application/x-www-form-urlencoded")) {
            return Optional.of(payload(type, form(value)));
        } else if (type.startsWith("multipart/")) {
            return Optional.of(payload(type + "; boundary=" + BOUNDARY, parts(content, value)));
        }
        String concrete = type.equals("*/*") ? "application/octet-stream" : type.replace("*", "plain");
        return Optional.of(payload(concrete, value.isString() ? value.stringValue() : value.toString()));
    }

    private static Payload payload(String type, String text) {
        return new Payload(type, text);
    }

    private static String form(JsonNode value) {
        return value.propertyStream()
                .flatMap(member -> each(member.getValue())
                        .map(part -> ParameterText.encoded(member.getKey()) + "="
                                + ParameterText.encoded(ParameterText.text(part))))
                .collect(Collectors.joining("&"));
    }

    private static Stream<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private static String parts(Content content, JsonNode value) {
        Shape shape = Shape.of(content.schema());
        return value.propertyStream()
                .flatMap(member -> each(member.getValue()).map(part -> part(content, shape, member.getKey(), part)))
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    private static String part(Content content, Shape shape, String name, JsonNode value) {
        String declared = content.media()
                .member("encoding")
                .member(name)
                .text("contentType")
                .split(",", 2)[0]
                .strip();
        boolean file = shape.properties().containsKey(name)
                && isFile(shape.properties().get(name));
        String usual = file ? "application/octet-stream" : value.isObject() ? "application/json" : "text/plain";
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"" + name + ".bin\"" : "")
                + "\r\nContent-Type: " + (declared.isEmpty() || declared.contains("*") ? usual : declared)
                + "\r\n\r\n" + ParameterText.text(value) + "\r\n";
    }

    private static boolean isFile(Place schema) {
        Shape shape = Shape.of(schema);
        return shape.keyword("items")
                .map(BodyText::isFile)
                .orElseGet(() -> shape.text("format").equals("binary")
                        || shape.keyword("contentMediaType").isPresent()
                        || shape.types().isEmpty());
    }
}
