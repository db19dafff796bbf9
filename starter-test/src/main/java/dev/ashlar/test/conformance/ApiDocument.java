package dev.ashlar.test.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an OpenAPI document says of its operations. */
record ApiDocument(Place root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** OpenAPI has them as parameters, and says that they are to be ignored. */
    private static final Set<String> NO_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    static ApiDocument of(Path file) {
        return new ApiDocument(new DocumentFiles().root(file));
    }

    String title() {
        return root.member("info").text("title") + " " + root.member("info").text("version");
    }

    boolean isOfVersion30() {
        return root.text("openapi").startsWith("3.0");
    }

    /** The path of the first server, without a slash at its end. */
    String basePath() {
        Place server = root.member("servers").element(0);
        String url = VARIABLE.matcher(server.text("url"))
                .replaceAll(variable -> server.member("variables")
                        .member(variable.group(1))
                        .text("default")
                        .replace("$", "\\$"));
        try {
            String path = URI.create(url.replace(" ", "%20")).getRawPath();
            return path == null ? "" : path.replaceFirst("/+$", "");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** Its operations, in the document's order. */
    List<Operation> operations() {
        Place paths = root.member("paths");
        return paths.names()
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> operations(path, paths.member(path).resolved()))
                .toList();
    }

    private static Stream<Operation> operations(String path, Place item) {
        return item.names()
                .filter(METHODS::contains)
                .map(method -> operation(method.toUpperCase(Locale.ROOT), path, item, item.member(method)));
    }

    private static Operation operation(String method, String path, Place item, Place operation) {
        Place body = operation.member("requestBody").resolved();
        Place responses = operation.member("responses");
        String id = operation.text("operationId");
        return new Operation(
                id.isEmpty() ? method + " " + path : id,
                method,
                path,
                parameters(item, operation),
                Content.of(body.member("content")).toList(),
                body.says("required"),
                responses
                        .names()
                        .filter(status -> !status.startsWith("x-"))
                        .map(status -> DeclaredResponse.of(status, responses.member(status)))
                        .toList());
    }

    private static List<Parameter> parameters(Place item, Place operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Stream.of(item, operation)
                .flatMap(owner -> owner.member("parameters").elements())
                .map(parameter -> Parameter.of(parameter.resolved()))
                .filter(parameter -> !parameter.isIn(Parameter.Where.HEADER)
                        || !NO_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT)))
                .forEach(parameter -> parameters.put(parameter.key(), parameter));
        return new ArrayList<>(parameters.values());
    }
}
