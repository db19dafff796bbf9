package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of operations that are deprecated, or take a form. */
class OldOperationTests {

    @TempDir
    Path folder;

    private GeneratedTests tests;

    @BeforeEach
    void generate() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: {title: Old, version: "1"}
                paths:
                  /calls:
                    post:
                      operationId: call
                      deprecated: true
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema: {type: object, properties: {To: {type: string}}}
                      responses: {"204": {description: Called}}
                """);
        tests = GeneratedTests.of(document);
    }

    @Test
    void theCompilerDoesNotWarnOfWhatTheDocumentDeprecates() {
        assertThat(tests.type("CallsControllerTests")).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void theTypesOfAFormAreNotLeftToTheCompilerToInfer() {
        assertThat(tests.type("CallsApiTests"))
                .contains("new LinkedMultiValueMap<>(Map.<String, List<Object>>ofEntries(");
    }
}
