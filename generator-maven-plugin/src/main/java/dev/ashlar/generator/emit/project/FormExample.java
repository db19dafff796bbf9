package dev.ashlar.generator.emit.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Example values as the fields of a form or query: members in brackets, lists as several fields of one name. */
final class FormExample {

    private FormExample() {}

    /** The members of that value as {@code application/x-www-form-urlencoded}. */
    static String of(Object value) {
        return members(value)
                .flatMap(member -> fields(member.getKey().toString(), member.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> fields(String name, Object value) {
        if (value instanceof Map<?, ?>) {
            return members(value).flatMap(member -> fields(name + "[" + member.getKey() + "]", member.getValue()));
        }
        if (value instanceof List<?> elements) {
            return IntStream.range(0, elements.size())
                    .boxed()
                    .flatMap(index -> fields(
                            elements.get(index) instanceof Map ? name + "[" + index + "]" : name, elements.get(index)));
        }
        return Stream.of(encoded(name) + "=" + encoded(value.toString()));
    }

    private static Stream<? extends Map.Entry<?, ?>> members(Object value) {
        return (value instanceof Map<?, ?> members ? members : Map.of("body", value)).entrySet().stream();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
