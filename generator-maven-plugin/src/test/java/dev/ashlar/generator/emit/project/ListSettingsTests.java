package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What a document says of lists, where the environment or a starter must know. */
class ListSettingsTests {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Tags, version: '1'}
            paths:
              /tags:
                get:
                  parameters:
                    - {name: cursor, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tags'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
                  responses:
                    '201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
              /tags/{tagId}:
                get:
                  parameters: [{name: tagId, in: path, required: true, schema: {type: string, format: uuid}}]
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
            components:
              schemas:
                Tags:
                  type: object
                  properties:
                    items: {type: array, maxItems: 7000, items: {$ref: '#/components/schemas/Tag'}}
                    nextCursor: {type: string}
                Tag:
                  type: object
                  properties:
                    id: {type: string, format: uuid, readOnly: true}
                    uses: {type: array, maxItems: 9000, readOnly: true, items: {type: string}}
                    groups: {type: array, items: {type: array, maxItems: %d, items: {type: string}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void acceptAsManyElementsAsTheDocument() throws IOException {
        assertThat(acceptedOf(1001)).isEqualTo(1001);
    }

    @Test
    void acceptNoMoreThanWhatIsSafe() throws IOException {
        assertThat(acceptedOf(1_000_000)).isEqualTo(10_000);
    }

    @Test
    void areLeftAloneWhereTheUsualIsEnough() throws IOException {
        assertThat(content(1000, "application.yml")).doesNotContain("max-list-length", "core:");
    }

    @Test
    void nameTheSecretThatNodesShareWhereThereAreCursors() throws IOException {
        assertThat(content(1000, ".env.example").lines()).contains("ASHLAR_CORE_CURSOR_SECRET=");
        assertThat(content(1000, "compose.yaml"))
                .contains("\n      ASHLAR_CORE_CURSOR_SECRET: ${ASHLAR_CORE_CURSOR_SECRET:-}\n");
        assertThat(ProjectEmittersTests.files(SamplePlans.empty()))
                .extracting(GeneratedFile::content)
                .noneMatch(content -> content.contains("CURSOR_SECRET"));
    }

    private Object acceptedOf(int maxItems) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> settings =
                new Yaml().load(content(maxItems, "application.yml"));
        return settings.get("ashlar").get("core").get("limits").get("max-list-length");
    }

    private String content(int maxItems, String name) throws IOException {
        Path document = Files.writeString(directory.resolve("openapi.yaml"), DOCUMENT.formatted(maxItems));
        var blueprint = new Inference().infer(new SpecReader().read(document));
        return ProjectEmittersTests.files(SamplePlans.of(blueprint)).stream()
                .filter(file -> file.path().endsWith(name))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
