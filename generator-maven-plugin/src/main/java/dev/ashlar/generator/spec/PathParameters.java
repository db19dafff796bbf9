package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.spec.Operations.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The declared path parameters against the variables of their path.
 *
 * <p>A variable and a parameter that differ make a document unusable: either may be the mistake. A variable alone is
 * declared as a string, and a parameter alone is left out, because no request can carry it.
 */
final class PathParameters implements DocumentRule {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    /** A parameter and where the list has it; its node is missing when another file declares it. */
    private record Declared(String pointer, JsonNode node) {

        String name() {
            return node.path("name").asText();
        }

        boolean isFor(String variable) {
            return node.path("in").asText().equals("path") && name().equals(variable);
        }

        /** Whether it is a path parameter with none of these names. */
        boolean isUnused(List<String> variables) {
            return node.path("in").asText().equals("path") && !variables.contains(name());
        }
    }

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        return Operations.of(document.tree()).flatMap(operation -> misnamed(document, operation));
    }

    /** Declares the variables that no parameter declares, with a warning for each. */
    static List<Diagnostic> addMissing(SourceFile document) {
        return Operations.of(document.tree())
                .filter(operation -> operation.node().isObject())
                .flatMap(operation ->
                        undeclared(document, operation).map(variable -> add(document, operation, variable)))
                .toList();
    }

    /** Takes out of a document the path parameters that their path does not have, with a warning for each. */
    static List<Diagnostic> leaveOutUnused(SourceFile document) {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.tree().path("paths").properties()) {
            String item = JsonPointers.child("/paths", path.getKey());
            leaveOutUnused(document, path.getKey(), path.getKey(), item, warnings);
        }
        Operations.of(document.tree())
                .forEach(operation ->
                        leaveOutUnused(document, path(operation), operation.name(), operation.pointer(), warnings));
        return warnings;
    }

    private static void leaveOutUnused(
            SourceFile document, String path, String owner, String pointer, List<Diagnostic> warnings) {
        List<String> variables = variables(path);
        List<JsonNode> kept = new ArrayList<>();
        JsonNode list = document.tree().at(pointer + "/parameters");
        for (Declared parameter : declared(document.tree(), pointer).toList()) {
            if (parameter.isUnused(variables)) {
                warnings.add(unused(document, owner, parameter));
            } else {
                kept.add(document.tree().at(parameter.pointer()));
            }
        }
        if (list instanceof ArrayNode array && kept.size() < array.size()) {
            array.removeAll().addAll(kept);
        }
    }

    private static Diagnostic unused(SourceFile document, String owner, Declared parameter) {
        return Diagnostic.warning(
                "path-parameter-unused",
                document.locations().find(parameter.pointer()),
                "%s declares the path parameter '%s', which its path does not have; it is left out."
                        .formatted(owner, parameter.name()),
                "Remove it, or write '{%s}' into the path.".formatted(parameter.name()));
    }

    private static Stream<Diagnostic> misnamed(SourceFile document, Found operation) {
        List<String> variables = variables(path(operation));
        return all(document, operation)
                .filter(parameter -> parameter.isUnused(variables))
                .findFirst()
                .map(other -> undeclared(document, operation).map(name -> misnamed(document, operation, name, other)))
                .orElseGet(Stream::empty);
    }

    private static Diagnostic misnamed(SourceFile document, Found operation, String variable, Declared other) {
        return Diagnostic.error(
                "path-parameter-misnamed",
                document.locations().find(other.pointer()),
                "%s declares the path parameter '%s', but its path has '{%s}'."
                        .formatted(operation.name(), other.name(), variable),
                "Rename the parameter to '%s', or write '{%s}' in the path.".formatted(variable, other.name()));
    }

    private static Diagnostic add(SourceFile document, Found operation, String variable) {
        ObjectNode added =
                ((ObjectNode) operation.node()).withArray("parameters").addObject();
        added.put("name", variable).put("in", "path").put("required", true);
        added.putObject("schema").put("type", "string");
        return Diagnostic.warning(
                "path-parameter-missing",
                document.locations().find(operation.pointer()),
                "%s declares no path parameter '%s', which its path has; it is taken for a string."
                        .formatted(operation.name(), variable),
                "Add {name: %s, in: path, required: true, schema: {type: string}} to its parameters."
                        .formatted(variable));
    }

    /** The variables without a parameter; none where another file declares a parameter, which may be theirs. */
    private static Stream<String> undeclared(SourceFile document, Found operation) {
        List<Declared> declared = all(document, operation).toList();
        return declared.stream().anyMatch(parameter -> parameter.node().isMissingNode())
                ? Stream.empty()
                : variables(path(operation)).stream()
                        .filter(variable -> declared.stream().noneMatch(parameter -> parameter.isFor(variable)));
    }

    private static Stream<Declared> all(SourceFile document, Found operation) {
        return Stream.concat(
                declared(document.tree(), parent(operation.pointer())), declared(document.tree(), operation.pointer()));
    }

    private static Stream<Declared> declared(JsonNode document, String owner) {
        String list = JsonPointers.child(owner, "parameters");
        return IntStream.range(0, document.at(list).size())
                .mapToObj(i -> JsonPointers.child(list, i))
                .map(pointer -> new Declared(pointer, resolved(document, document.at(pointer))));
    }

    private static JsonNode resolved(JsonNode document, JsonNode parameter) {
        JsonNode target = parameter;
        for (int depth = 0; depth < 10 && target.path("$ref").isTextual(); depth++) {
            String reference = target.get("$ref").asText();
            target = reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
        }
        return target;
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String path(Found operation) {
        String item = parent(operation.pointer());
        return JsonPointers.name(item.substring(item.lastIndexOf('/') + 1));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
