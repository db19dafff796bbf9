package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Example values as the fields of a form or query: members in brackets, lists as several fields of one name, and nothing of
 * several shapes that is optional, since text does not tell of which it is.
 */
final class FormExample {

    /** What is of any type is a text in a form. */
    private static final String ANY_TEXT = "any";

    private final Blueprint blueprint;

    FormExample(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** The members of that value as {@code application/x-www-form-urlencoded}. */
    String of(Object value, Type type) {
        return value instanceof Map<?, ?> members
                ? members(members, type, "%s").collect(Collectors.joining("&"))
                : fields("body", value, type).collect(Collectors.joining("&"));
    }

    private Stream<String> members(Map<?, ?> members, Type type, String format) {
        return members.entrySet().stream().flatMap(member -> {
            String name = member.getKey().toString();
            Optional<Property> property = schema(type).flatMap(schema -> schema.property(name));
            return property.isPresent()
                            && !property.get().required()
                            && isUnion(property.get().type())
                    ? Stream.empty()
                    : fields(
                            format.formatted(name),
                            member.getValue(),
                            property.map(Property::type).orElse(type));
        });
    }

    private Stream<String> fields(String name, Object value, Type type) {
        if (value instanceof Map<?, ?> members && !(members.isEmpty() && type == ScalarType.ANY)) {
            return members(members, type, name.replace("%", "%%") + "[%s]");
        }
        if (value instanceof List<?> elements) {
            Type element = type instanceof ListType list ? list.element() : type;
            return IntStream.range(0, elements.size())
                    .boxed()
                    .flatMap(index -> fields(
                            elements.get(index) instanceof Map ? name + "[" + index + "]" : name,
                            elements.get(index),
                            element));
        }
        return Stream.of(encoded(name) + "=" + encoded(value instanceof Map ? ANY_TEXT : value.toString()));
    }

    private Optional<ObjectSchema> schema(Type type) {
        return type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof ObjectSchema schema
                ? Optional.of(schema)
                : Optional.empty();
    }

    private boolean isUnion(Type type) {
        return type instanceof ListType list
                ? isUnion(list.element())
                : type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof UnionSchema;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
