package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The operations of a document, such as {@code GET /pets}, read without the generator. */
final class DeclaredOperations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private DeclaredOperations() {}

    static List<String> in(Path document) {
        Map<?, ?> paths = (Map<?, ?>) member(read(document), "paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().toString().startsWith("/"))
                .flatMap(path -> methods(document, path.getValue())
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
    }

    private static Stream<String> methods(Path document, Object path) {
        Map<?, ?> item = referred(document, path);
        return item.keySet().stream().map(Object::toString).filter(METHODS::contains);
    }

    private static Map<?, ?> referred(Path document, Object path) {
        Object reference = member(path, "$ref");
        if (!(reference instanceof String text)) {
            return (Map<?, ?>) path;
        }
        String[] parts = text.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        Object found = read(file);
        for (String step :
                parts.length == 1 ? new String[0] : parts[1].substring(1).split("/")) {
            found = member(found, step.replace("~1", "/").replace("~0", "~"));
        }
        return referred(file, found);
    }

    private static Object member(Object parent, String name) {
        return parent instanceof Map<?, ?> members && members.containsKey(name) ? members.get(name) : Map.of();
    }

    private static Object read(Path document) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            return new Yaml(options).load(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
