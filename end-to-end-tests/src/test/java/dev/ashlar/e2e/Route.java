package dev.ashlar.e2e;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where an operation is called.
 *
 * @param path matches its paths, with and without the document's base path
 * @param variables how many parts of its path are open
 * @param custom whether it waits for code
 */
record Route(String method, Pattern path, long variables, boolean custom) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** That of an operation as {@code explain} tells it. */
    static Route of(String basePath, JsonNode operation) {
        String path = operation.get("path").asString();
        String pattern = "(\\Q" + basePath + "\\E)?\\Q" + VARIABLE.matcher(path).replaceAll("\\\\E[^/]+\\\\Q") + "\\E";
        return new Route(
                operation.get("method").asString(),
                Pattern.compile(pattern),
                VARIABLE.matcher(path).results().count(),
                operation.get("understoodAs").asString().equals("custom"));
    }

    boolean leads(String calledMethod, String calledPath) {
        return method.equals(calledMethod) && path.matcher(calledPath).matches();
    }
}
