package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Body;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** An example body as it is sent. */
record ExampleBody(String mediaType, String text) {

    private static final String BOUNDARY = "part";

    static ExampleBody of(Body body, Examples examples) {
        Object value = examples.of(body);
        String declared = body.mediaTypes().isEmpty()
                ? "application/json"
                : body.mediaTypes().get(0);
        return switch (body.kind()) {
            case JSON -> new ExampleBody(declared, Json.indented(value));
            case FORM -> new ExampleBody(declared, form(value));
            case MULTIPART -> new ExampleBody(declared + "; boundary=" + BOUNDARY, parts(value));
            case TEXT -> new ExampleBody(declared, value.toString());
            case BINARY -> new ExampleBody(declared, "< ./file.bin");
        };
    }

    private static String form(Object value) {
        return members(value).entrySet().stream()
                .map(member -> encoded(member.getKey().toString()) + "=" + encoded(plain(member.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Object value) {
        return members(value).entrySet().stream()
                .map(member -> "--" + BOUNDARY + "\nContent-Disposition: form-data; name=\"" + member.getKey()
                        + "\"\n\n" + plain(member.getValue()) + "\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--"));
    }

    private static Map<?, ?> members(Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of("body", value);
    }

    private static String plain(Object value) {
        return value instanceof String text ? text : Json.compact(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
