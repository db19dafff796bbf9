package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tiny document. Operations are written as {@code POST /pets/{petId:int64}/visits NewVisit ?dry:boolean -> 201 Visit},
 * with {@code [Visit]} for arrays, schemas as YAML in one line.
 */
final class Doc {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):(\\w+)}");

    private final Map<String, StringBuilder> paths = new LinkedHashMap<>();
    private final StringBuilder schemas = new StringBuilder();
    private final String version;

    Doc() {
        this("3.0.3");
    }

    Doc(String version) {
        this.version = version;
    }

    /** Owners with a key by the server, a required name and all standard operations. */
    static Doc ofOwners() {
        return new Doc()
                .schema(
                        "Owner",
                        "{required: [id, name], properties: {id: {type: integer, format: int64, readOnly: true},"
                                + " name: {type: string}, age: {type: integer, format: int32}}}")
                .call("GET /owners -> 200 [Owner]")
                .call("POST /owners Owner -> 201 Owner")
                .call("GET /owners/{ownerId:int64} -> 200 Owner")
                .call("PUT /owners/{ownerId:int64} Owner -> 200 Owner")
                .call("DELETE /owners/{ownerId:int64} -> 204");
    }

    Doc schema(String name, String yaml) {
        schemas.append("    ").append(name).append(": ").append(yaml).append('\n');
        return this;
    }

    /**
     * @param more further lines of the operation, such as extensions
     */
    Doc call(String line, String... more) {
        String[] sides = line.split(" -> ", -1);
        List<String> words = new ArrayList<>(Arrays.asList(sides[0].split(" ", -1)));
        String method = words.remove(0).toLowerCase(Locale.ROOT);
        String typed = words.remove(0);
        StringBuilder yaml = paths.computeIfAbsent(typed.replaceAll(":\\w+}", "}"), none -> new StringBuilder());
        yaml.append("    ").append(method).append(":\n");
        for (String extra : more) {
            yaml.append("      ").append(extra).append('\n');
        }
        yaml.append("      parameters: [").append(parameters(typed, words)).append("]\n");
        words.stream()
                .filter(word -> !word.startsWith("?"))
                .forEach(body -> yaml.append(
                        "      requestBody: {content: {application/json: {schema: " + type(body) + "}}}\n"));
        yaml.append("      responses:\n");
        for (String response : sides[1].split(" \\| ", -1)) {
            String[] parts = response.split(" ", -1);
            yaml.append("        '")
                    .append(parts[0])
                    .append("': {description: d")
                    .append(parts.length < 2 ? "" : ", content: {application/json: {schema: " + type(parts[1]) + "}}")
                    .append("}\n");
        }
        return this;
    }

    private static String parameters(String path, List<String> words) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            parameters.add("{name: " + matcher.group(1) + ", in: path, required: true, schema: "
                    + type(matcher.group(2)) + "}");
        }
        words.stream().filter(word -> word.startsWith("?")).forEach(word -> {
            String[] parts = word.substring(1).split(":", 2);
            boolean required = parts[1].endsWith("!");
            String schema = parts[1].startsWith("{") ? parts[1].replace('~', ' ') : type(parts[1].replace("!", ""));
            parameters.add("{name: '" + parts[0] + "', in: query, required: " + required + ", schema: " + schema + "}");
        });
        return String.join(", ", parameters);
    }

    private static String type(String word) {
        if (word.startsWith("[")) {
            return "{type: array, items: " + type(word.substring(1, word.length() - 1)) + "}";
        }
        return switch (word) {
            case "string", "integer", "number", "boolean" -> "{type: " + word + "}";
            case "int32", "int64" -> "{type: integer, format: " + word + "}";
            case "uuid", "date", "date-time" -> "{type: string, format: " + word + "}";
            default -> "{$ref: '#/components/schemas/" + word + "'}";
        };
    }

    String yaml() {
        return "openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths:\n"
                + paths.entrySet().stream()
                        .map(path -> "  " + path.getKey() + ":\n" + path.getValue())
                        .collect(Collectors.joining())
                + (schemas.isEmpty() ? "" : "components:\n  schemas:\n" + schemas);
    }

    Blueprint infer() {
        return infer(yaml());
    }

    static Blueprint infer(String yaml) {
        try {
            Path file = Files.createTempFile("document", ".yaml");
            try {
                return new Inference().infer(new SpecReader().read(Files.writeString(file, yaml)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the operation of that route was understood as, such as {@code list Owner all(20..100) -> 200 [Owner] (list)}. */
    String understood(String route) {
        return understood(infer(), route);
    }

    static String understood(Blueprint blueprint, String route) {
        Operation operation = operation(blueprint, route);
        String line = Classification.operation(operation);
        return line.substring(line.indexOf(" = ") + 3);
    }

    static Operation operation(Blueprint blueprint, String route) {
        return blueprint.operations().stream()
                .filter(operation -> operation.route().toString().equals(route))
                .findFirst()
                .orElseThrow();
    }

    /** The lines of that resource. */
    String resource(String name) {
        Resource resource = infer().resource(name);
        return Classification.resource(resource);
    }

    Property property(String schema, String name) {
        return infer().objectSchema(schema).property(name).orElseThrow();
    }

    ObjectSchema object(String schema) {
        return infer().objectSchema(schema);
    }
}
