package dev.ashlar.test.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rows that responses have shown, so that requests can name what exists. */
final class KnownRows {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern REFERENCE = Pattern.compile("(.{2,}?)[_-]?(?:ids?|uuids?|keys?|refs?)");
    private static final List<String> KEYS = List.of("id", "uuid", "key", "name", "username", "slug", "code");
    private static final int MOST = 200;

    /**
     * A row and where it was seen.
     *
     * @param collection the path of its collection, with variables
     * @param arguments their values
     */
    private record Row(String collection, Map<String, String> arguments, JsonNode values) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, JsonNode> bySchema = new HashMap<>();

    /** Remembers what a successful response has. */
    void learn(Operation operation, Map<String, String> arguments, Place schema, JsonNode body) {
        String path = operation.path();
        boolean ofOne = path.endsWith("}");
        String collection = ofOne ? path.substring(0, path.lastIndexOf('/')) : path;
        Map<String, String> above = new LinkedHashMap<>(arguments);
        above.keySet().retainAll(variables(collection));
        objects(schema, body, 0).forEach(found -> {
            rows.removeIf(row -> row.collection.equals(collection) && isSame(row.values, found.values()));
            rows.add(0, new Row(collection, above, found.values()));
            bySchema.put(found.schema().resolved().key(), found.values());
        });
        if (rows.size() > MOST) {
            rows.subList(MOST, rows.size()).clear();
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return key(one).isPresent() && key(one).equals(key(other));
    }

    private static Optional<JsonNode> key(JsonNode row) {
        return KEYS.stream().map(row::get).filter(Objects::nonNull).findFirst();
    }

    private record Found(Place schema, JsonNode values) {}

    /** The rows of a body: itself, the elements of a list, and those of its members where it is an envelope. */
    private static Stream<Found> objects(Place schema, JsonNode body, int depth) {
        Shape shape = Shape.of(schema);
        if (body.isArray()) {
            return body.valueStream()
                    .filter(JsonNode::isObject)
                    .map(element -> new Found(shape.keyword("items").orElse(schema), element));
        }
        if (!body.isObject() || depth > 1) {
            return Stream.empty();
        }
        return key(body).isPresent()
                ? Stream.of(new Found(schema, body))
                : body.propertyStream()
                        .flatMap(member -> shape.property(member.getKey()).stream()
                                .flatMap(declared -> objects(declared, member.getValue(), depth + 1)));
    }

    /** A row that was seen where its schema was declared. */
    Optional<JsonNode> row(Place schema) {
        return schema.isReference()
                ? Optional.ofNullable(bySchema.get(schema.resolved().key()))
                : Optional.empty();
    }

    /** What a member or parameter holds whose name says that it is the key of something else. */
    Optional<JsonNode> reference(String name) {
        Matcher reference = REFERENCE.matcher(name.toLowerCase(Locale.ROOT));
        if (!reference.matches()) {
            return Optional.empty();
        }
        String stem = plain(reference.group(1));
        return rows.stream()
                .filter(row -> isOf(row.collection, stem))
                .flatMap(row -> key(row.values).stream())
                .findFirst();
    }

    private static boolean isOf(String collection, String stem) {
        String last = plain(collection.substring(collection.lastIndexOf('/') + 1));
        return !last.isEmpty() && (stem.equals(last) || (last.length() > 3 && stem.endsWith(last)));
    }

    /** In lower case, in the singular. */
    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.replaceFirst("ies$", "y").replaceFirst("(?<!s)s$", "");
    }

    /** The values of all variables of a path that name something that exists, by several rows where there are some. */
    List<Map<String, String>> arguments(String path) {
        List<String> names = variables(path);
        if (names.isEmpty()) {
            return List.of(Map.of());
        }
        String last = names.get(names.size() - 1);
        String collection = path.substring(0, path.lastIndexOf("/", path.lastIndexOf("{" + last + "}")));
        List<Map<String, String>> found = new ArrayList<>();
        rows.stream().filter(row -> row.collection.equals(collection)).forEach(row -> {
            Map<String, String> arguments = new LinkedHashMap<>(row.arguments);
            value(row.values, last).ifPresent(value -> {
                arguments.put(last, value);
                found.add(arguments);
            });
        });
        if (found.isEmpty()) {
            Map<String, String> arguments =
                    new LinkedHashMap<>(names.size() > 1 ? arguments(collection).get(0) : Map.of());
            reference(last).ifPresent(key -> arguments.put(last, key.asString()));
            found.add(arguments);
        }
        return found;
    }

    /** No longer there. */
    void forget(Map<String, String> arguments, String path) {
        List<String> names = variables(path);
        if (!names.isEmpty()) {
            String last = names.get(names.size() - 1);
            rows.removeIf(row -> value(row.values, last).equals(Optional.ofNullable(arguments.get(last))));
        }
    }

    /** Says of itself in a body what its path says, where the body has the member that the path is named after. */
    static JsonNode aligned(JsonNode body, String path, Map<String, String> arguments) {
        List<String> names = variables(path);
        String last = names.isEmpty() ? "" : names.get(names.size() - 1);
        Optional<Map.Entry<String, JsonNode>> own = named(body, last).findFirst();
        if (own.isEmpty() || !path.endsWith("}") || !arguments.containsKey(last)) {
            return body;
        }
        String said = URLDecoder.decode(arguments.get(last), StandardCharsets.UTF_8);
        JsonNode value = own.get().getValue().isNumber() ? Json.parsed(said) : Json.NODES.stringNode(said);
        return Json.copy(body).set(own.get().getKey(), value);
    }

    /** The value of the member that a variable is named after. */
    private static Optional<String> value(JsonNode row, String variable) {
        boolean isNamed = named(row, variable).findFirst().isPresent();
        Stream<Map.Entry<String, JsonNode>> members =
                isNamed ? named(row, variable) : row.propertyStream().filter(member -> KEYS.contains(member.getKey()));
        return members.map(Map.Entry::getValue)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The members of which a variable has the name, or the end of its name: {@code id} of {@code petId}. */
    private static Stream<Map.Entry<String, JsonNode>> named(JsonNode row, String variable) {
        String name = plain(variable);
        return Stream.concat(
                        row.propertyStream()
                                .filter(member -> plain(member.getKey()).equals(name)),
                        row.propertyStream()
                                .filter(member -> member.getKey().length() > 1)
                                .filter(member -> name.endsWith(plain(member.getKey()))))
                .filter(member -> member.getValue().isValueNode());
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(result -> result.group(1)).toList();
    }
}
