package dev.ashlar.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The components that {@code ashlar-starter-errors} ships, referred to from a document beside them. */
class ProblemComponentsTests {

    private static final Path COMPONENTS =
            Path.of("../starter-errors/src/main/resources/META-INF/ashlar/problem.openapi.yaml");
    private static final String DOCUMENT = """
            openapi: %s
            info: {title: Shop, version: "1"}
            paths:
              /books/{bookId}:
                get:
                  operationId: getBook
                  parameters:
                    - {name: bookId, in: path, required: true, schema: {type: integer, format: int64}}
                  responses:
                    '200':
                      description: The book.
                      content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
                    '404': {$ref: 'problem.openapi.yaml#/components/responses/NotFound'}
                    '422': {$ref: 'problem.openapi.yaml#/components/responses/UnprocessableContent'}
            components:
              schemas:
                Book:
                  type: object
                  properties:
                    id: {type: integer, format: int64, readOnly: true}
                    title: {type: string}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void areFoundBesideTheDocument(String version) throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT.formatted(version));
        Files.copy(COMPONENTS, folder.resolve("problem.openapi.yaml"));

        Path project = folder.resolve("project");
        Generation.into(project, document, "com.acme.shop");

        Path copy = project.resolve("src/main/openapi/problem.openapi.yaml");
        assertThat(copy).hasSameTextualContentAs(COMPONENTS);
    }
}
