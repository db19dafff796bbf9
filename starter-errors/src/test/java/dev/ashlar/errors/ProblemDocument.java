package dev.ashlar.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI components of problems, and whether real bodies are what they say. */
public final class ProblemDocument {

    private static final Map<String, Object> DOCUMENT = read();
    private static final Schema PROBLEM = schema();

    private ProblemDocument() {}

    public static void assertMatches(String body) {
        assertThat(PROBLEM.validate(body, InputFormat.JSON)).as(body).isEmpty();
    }

    static Map<?, ?> components(String kind) {
        return (Map<?, ?>) ((Map<?, ?>) DOCUMENT.get("components")).get(kind);
    }

    private static Schema schema() {
        ObjectNode schema = JsonMapper.shared().valueToTree(DOCUMENT);
        schema.put("$ref", "#/components/schemas/Problem");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static Map<String, Object> read() {
        try (InputStream document = new ClassPathResource("META-INF/ashlar/problem.openapi.yaml").getInputStream()) {
            return new Yaml().load(document);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
