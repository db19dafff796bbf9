package dev.ashlar.e2e;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation as its document declares it, read without the generator.
 *
 * @param item the path with all its operations
 * @param operation the part of the document that is this one
 */
record DeclaredOperation(String method, String path, DocumentPart item, DocumentPart operation) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Those of a document. */
    static List<DeclaredOperation> in(DocumentPart document) {
        DocumentPart paths = document.at("paths");
        return paths.names()
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> at(path, paths.at(path)))
                .toList();
    }

    private static Stream<DeclaredOperation> at(String path, DocumentPart item) {
        return item.names()
                .filter(METHODS::contains)
                .map(method -> new DeclaredOperation(method.toUpperCase(Locale.ROOT), path, item, item.at(method)));
    }

    boolean declares(int status) {
        Set<String> statuses = operation.at("responses").names().collect(Collectors.toSet());
        return statuses.contains(Integer.toString(status))
                || statuses.contains("default")
                || statuses.contains(status / 100 + "XX");
    }

    /** Its parameters and those of its path, in that place. */
    List<DocumentPart> parameters(String place) {
        List<DocumentPart> own = operation.at("parameters").elements().toList();
        Set<String> names = own.stream()
                .map(parameter ->
                        parameter.at("name").text() + parameter.at("in").text())
                .collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        item.at("parameters")
                                .elements()
                                .filter(parameter ->
                                        !names.contains(parameter.at("name").text()
                                                + parameter.at("in").text())))
                .filter(parameter -> parameter.at("in").text().equals(place))
                .toList();
    }

    /** The schema of its JSON body, empty where it has none. */
    DocumentPart body() {
        DocumentPart content = operation.at("requestBody").at("content");
        return content.names()
                .filter(type -> type.startsWith("application/") && type.contains("json"))
                .findFirst()
                .map(type -> content.at(type).at("schema"))
                .orElseGet(() -> content.at("none"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
