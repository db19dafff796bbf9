package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A part of a document, read without the generator; references lead to other parts and files.
 *
 * @param value a map, a list, a scalar, or an empty map where the document has nothing
 * @param files what has been read so far
 */
record DocumentPart(Path file, Object value, Map<Path, Object> files) {

    static DocumentPart whole(Path file) {
        return new DocumentPart(file, Map.of(), new HashMap<>()).in(file);
    }

    /** That member of what this is, or of what it refers to. */
    DocumentPart at(String name) {
        DocumentPart there = resolved();
        Object member = members(there.value).get(name);
        return there.part(member == null ? Map.of() : member);
    }

    /** The names of its members, without those that its references have. */
    Stream<String> names() {
        return members(resolved().value).keySet().stream().map(Object::toString);
    }

    Stream<DocumentPart> elements() {
        return value instanceof List<?> list ? list.stream().map(this::part) : Stream.empty();
    }

    /** What it says, empty where it says nothing. */
    String text() {
        return value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    private DocumentPart resolved() {
        if (!(members(value).get("$ref") instanceof String reference)) {
            return this;
        }
        String[] parts = reference.split("#", 2);
        DocumentPart found = parts[0].isEmpty() ? in(file) : in(file.resolveSibling(parts[0]));
        for (String step :
                parts.length == 1 ? new String[0] : parts[1].substring(1).split("/")) {
            found = found.at(step.replace("~1", "/").replace("~0", "~"));
        }
        return found.resolved();
    }

    private DocumentPart in(Path other) {
        return new DocumentPart(other, files.computeIfAbsent(other.normalize(), DocumentPart::read), files);
    }

    private DocumentPart part(Object inner) {
        return new DocumentPart(file, inner, files);
    }

    private static Map<?, ?> members(Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
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
