package dev.ashlar.generator.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The text of a document as a tree.
 *
 * <p>YAML is read by the scalar rules of YAML 1.2, which OpenAPI recommends: {@code NO} and {@code on} are texts, a
 * date is a text, and a number keeps all its digits.
 */
final class DocumentTree {

    /** In bytes and characters: enough for any document that people maintain; a limit, because the input is not trusted. */
    static final int LONGEST = 40 * 1024 * 1024;

    /** How many levels objects and arrays may stand in each other: ten times as many as the largest real documents have. */
    static final int DEEPEST = 250;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private DocumentTree() {}

    static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    static JsonNode readJson(String text) throws JsonProcessingException {
        try (JsonParser parser = JSON.createParser(text)) {
            return readJson(parser);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is none in a text
        }
    }

    private static JsonNode readJson(JsonParser parser) throws IOException {
        try {
            return JSON.readTree(parser);
        } catch (StreamConstraintsException e) {
            throw new StreamConstraintsException(e.getOriginalMessage(), parser.currentLocation());
        }
    }

    /** As the author wrote it: an alias becomes a copy of what it stands for. */
    static JsonNode readYaml(String text, boolean duplicateKeys) {
        LoaderOptions loading = loading(duplicateKeys);
        var constructor = new ExactConstructor(loading);
        Node document = yaml(loading, constructor).compose(new StringReader(text));
        YamlAliases.check(document);
        return JSON.valueToTree(constructor.construct(document));
    }

    static Node compose(String text) {
        LoaderOptions loading = loading(true);
        return yaml(loading, new ExactConstructor(loading)).compose(new StringReader(text));
    }

    private static Yaml yaml(LoaderOptions loading, ExactConstructor constructor) {
        var dumping = new DumperOptions();
        return new Yaml(constructor, new Representer(dumping), dumping, loading, new Yaml12Resolver());
    }

    private static LoaderOptions loading(boolean duplicateKeys) {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(LONGEST);
        loading.setAllowDuplicateKeys(duplicateKeys);
        loading.setWarnOnDuplicateKeys(false);
        loading.setAllowRecursiveKeys(false);
        loading.setMaxAliasesForCollections(Integer.MAX_VALUE); // their effect is limited instead
        loading.setNestingDepthLimit(DEEPEST);
        return loading;
    }

    static String write(JsonNode tree) {
        return tree.toString();
    }

    /** Numbers with a fraction keep their digits. */
    private static final class ExactConstructor extends SafeConstructor {

        private ExactConstructor(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.FLOAT, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new BigDecimal(((ScalarNode) node).getValue());
                }
            });
        }

        private @Nullable Object construct(@Nullable Node document) {
            return document == null ? null : constructDocument(document);
        }
    }

    private static final class Yaml12Resolver extends Resolver {

        private static final Pattern TRUTH = Pattern.compile("^(?:true|True|TRUE|false|False|FALSE)$");
        private static final Pattern WHOLE = Pattern.compile("^[-+]?(?:0|[1-9][0-9]*)$");
        private static final Pattern FRACTION =
                Pattern.compile("^[-+]?(?:0|[1-9][0-9]*)?(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, TRUTH, "tTfF");
            addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FRACTION, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
