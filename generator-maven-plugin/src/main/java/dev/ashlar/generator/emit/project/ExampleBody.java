package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.List;

/** An example body as it is sent. */
record ExampleBody(String mediaType, String text) {

    static ExampleBody of(Body body, Blueprint blueprint) {
        Object value = new Examples(blueprint).of(body);
        String declared = concrete(
                body.mediaTypes().isEmpty()
                        ? "application/json"
                        : body.mediaTypes().get(0),
                body);
        return switch (body.kind()) {
            case JSON -> new ExampleBody(declared, Json.indented(value));
            case FORM -> new ExampleBody(declared, new FormExample(blueprint).of(value, body.type()));
            case MULTIPART -> MultipartExample.of(value, declared, files(body.type(), blueprint));
            case TEXT -> new ExampleBody(declared, value.toString());
            case BINARY -> new ExampleBody(declared, "< ./file.bin");
        };
    }

    /** What is sent has a type; a range of types is only declared. */
    private static String concrete(String mediaType, Body body) {
        if (!mediaType.contains("*")) {
            return mediaType;
        }
        return switch (body.kind()) {
            case JSON -> "application/json";
            case TEXT -> "text/plain";
            case MULTIPART -> "multipart/form-data";
            case FORM, BINARY ->
                mediaType.startsWith("image/")
                        ? "image/png"
                        : mediaType.replace("*/*", "application/*").replace("*", "octet-stream");
        };
    }

    private static List<String> files(Type type, Blueprint blueprint) {
        return type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof ObjectSchema parts
                ? parts.properties().stream()
                        .filter(part -> isFile(part.type()))
                        .map(Property::name)
                        .toList()
                : List.of();
    }

    private static boolean isFile(Type type) {
        return type == ScalarType.BINARY || (type instanceof ListType list && list.element() == ScalarType.BINARY);
    }
}
