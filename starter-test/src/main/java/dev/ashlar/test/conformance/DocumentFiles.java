package dev.ashlar.test.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;

/**
 * The files of a document, each read once. YAML is read by SnakeYAML, which every application of Spring Boot has: Jackson's
 * module for YAML on the class path would make the tested application read and write YAML bodies.
 */
final class DocumentFiles {

    private final Map<URI, JsonNode> read = new ConcurrentHashMap<>();

    /** The root of a document. */
    Place root(Path document) {
        URI file = document.toAbsolutePath().normalize().toUri();
        return new Place(this, file, "", file(file));
    }

    /** What a file holds; nothing where it is none of this machine. */
    JsonNode file(URI file) {
        return "file".equals(file.getScheme())
                ? read.computeIfAbsent(file, DocumentFiles::read)
                : Json.NODES.missingNode();
    }

    private static JsonNode read(URI file) {
        try {
            String text = Files.readString(Path.of(file));
            return text.stripLeading().startsWith("{") ? Json.MAPPER.readTree(text) : yaml(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The document cannot be read: " + file, unreadable);
        }
    }

    private static JsonNode yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        DumperOptions none = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(none), none, options, new CoreSchema());
        return Json.MAPPER.valueToTree(yaml.load(text));
    }

    /** What YAML 1.2 takes for something else than text; 1.1 takes dates and {@code no} for it, too. */
    private static final class CoreSchema extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?(?:0|[1-9][0-9]*)"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
                    "-+.0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL| "), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
