package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Example values as the parts of a body: objects as JSON, lists of texts or files as several parts of one name. */
final class MultipartExample {

    private static final String BOUNDARY = "part";
    private static final String JSON = "application/json";

    private MultipartExample() {}

    /**
     * The members of a value as parts.
     *
     * @param mediaType that of the whole
     * @param files the names of those that are files
     */
    static ExampleBody of(Object value, String mediaType, List<String> files) {
        Map<?, ?> members = value instanceof Map<?, ?> several ? several : Map.of("body", value);
        String parts = members.entrySet().stream()
                .flatMap(member -> parts(member.getKey().toString(), member.getValue(), files))
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--"));
        return new ExampleBody(mediaType + "; boundary=" + BOUNDARY, parts);
    }

    private static Stream<String> parts(String name, Object value, List<String> files) {
        if (value instanceof List<?> elements && elements.stream().noneMatch(MultipartExample::hasMembers)) {
            return elements.stream().flatMap(element -> parts(name, element, files));
        }
        if (files.contains(name)) {
            return Stream.of(part(name + "\"; filename=\"file.txt", "text/plain", value));
        }
        return Stream.of(part(name, hasMembers(value) ? JSON : "", value));
    }

    private static boolean hasMembers(Object value) {
        return value instanceof Map || value instanceof List;
    }

    private static String part(String name, String mediaType, Object value) {
        String head = "--" + BOUNDARY + "\nContent-Disposition: form-data; name=\"" + name + "\"\n";
        String type = mediaType.isEmpty() ? "" : "Content-Type: " + mediaType + "\n";
        return head + type + "\n" + (value instanceof String text ? text : Json.compact(value)) + "\n";
    }
}
