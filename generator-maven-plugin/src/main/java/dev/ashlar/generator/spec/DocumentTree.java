package dev.ashlar.generator.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.regex.Pattern;
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

    /** Enough for any document that people maintain; a limit, because the input is not trusted. */
    static final int MAXIMUM_CODE_POINTS = 64 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private DocumentTree() {}

    static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    static JsonNode readJson(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    static JsonNode readYaml(String text, boolean duplicateKeys) {
        return JSON.valueToTree(yaml(duplicateKeys).load(text));
    }

    static Yaml yaml(boolean duplicateKeys) {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(MAXIMUM_CODE_POINTS);
        loading.setAllowDuplicateKeys(duplicateKeys);
        loading.setWarnOnDuplicateKeys(false);
        loading.setAllowRecursiveKeys(false);
        loading.setMaxAliasesForCollections(1_000);
        loading.setNestingDepthLimit(500);
        var dumping = new DumperOptions();
        return new Yaml(
                new ExactConstructor(loading), new Representer(dumping), dumping, loading, new Yaml12Resolver());
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
