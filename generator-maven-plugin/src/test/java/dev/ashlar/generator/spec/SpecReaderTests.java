package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.diagnostic.Position;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTests {

    @TempDir
    Path folder;

    @Test
    void schemasKnowWhereTheyComeFrom() {
        SpecDocument document = Documents.withSchemas(folder, "3.1.0", """
                Pet:
                  type: object
                  properties:
                    tags/all: {type: array, items: {type: object, properties: {name: {type: string}}}}
                    born: {type: [string, "null"], format: date}
                """);

        assertThat(Documents.origin(Documents.schema(document, "Pet"))).isEqualTo("/components/schemas/Pet");
        assertThat(Documents.origin(Documents.schema(document, "PetTagsAllItem")))
                .isEqualTo("/components/schemas/Pet/properties/tags~1all/items");
        assertThat(document.locations().find("/components/schemas/Pet/properties/born"))
                .isEqualTo(new Position(document.file(), 10, 9));
    }

    @Test
    void aPlaceThatIsNotThereIsThatOfItsParent() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", "Pet: {type: string}");

        assertThat(document.locations().find("/components/schemas/Pet/nothing/here"))
                .isEqualTo(document.locations().find("/components/schemas/Pet"));
        assertThat(document.locations().find("/nothing")).isEqualTo(new Position(document.file(), 1, 1));
    }

    @Test
    void aConstantThatCannotBeCheckedIsToldWithItsPlace() {
        SpecDocument document = Documents.withSchemas(folder, "3.1.0", """
                Pet:
                  type: object
                  properties:
                    origin: {const: {x: 0}}
                    end: {const: null}
                    kind: {const: cat}
                """);

        assertThat(document.warnings())
                .extracting(warning -> warning.rule() + " " + warning.position().line())
                .containsExactly("const-unchecked 9", "const-unchecked 10");
    }

    @Test
    void whatASchemaSaysInUnknownWordsIsToldWithItsPlaceAndTheMend() {
        SpecDocument document = Documents.withSchemas(folder, "3.1.0", """
                Pet:
                  type: object
                  properties:
                    name: {type: strng}
                    born: {type: [string, nul]}
                    code: {type: string, pattern: "["}
                    kind: {type: string, pattern: "^[a-z]+$"}
                    type: {type: string}
                    pattern: {type: string}
                """);

        assertThat(document.warnings())
                .filteredOn(warning -> !warning.rule().equals("document-validity"))
                .extracting(warning -> warning.rule() + " " + warning.position().line() + ":"
                        + warning.position().column() + " " + warning.remedy())
                .containsExactly(
                        "unknown-type 9:16 Write \"string\".",
                        "unknown-type 10:16 Write \"null\".",
                        "unreadable-pattern 11:30 Correct it, or leave it out.");
    }

    @Test
    void jsonHasPlacesToo() {
        Path file = Documents.write(folder, "openapi.json", """
                {
                  "openapi": "3.0.3",
                  "info": {"title": "Shop", "version": "1"},
                  "tags": [{"name": "a"}, {"name": "b"}],
                  "paths": {}
                }
                """);

        SpecDocument document = new SpecReader().read(file);

        assertThat(document.locations().find("/info/version")).isEqualTo(new Position(file, 3, 29));
        assertThat(document.locations().find("/tags/1")).isEqualTo(new Position(file, 4, 27));
    }

    @Test
    void yamlIsReadByTheRulesOfItsCurrentVersion() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Answer:
                  type: object
                  properties:
                    on: {type: string, enum: [NO, yes, 2020-01-01]}
                    price: {type: number, maximum: 0.5}
                    zip: {type: string, default: 00123}
                """);

        assertThat(Documents.schema(document, "AnswerOn").getEnum()).asString().isEqualTo("[NO, yes, 2020-01-01]");
        assertThat(Documents.property(document, "Answer", "price").getMaximum().toPlainString())
                .isEqualTo("0.5");
        assertThat(Documents.property(document, "Answer", "zip").getDefault()).isEqualTo("00123");
    }

    @Test
    void anchorsAndMergeKeysAreFollowed() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Base: &base {type: object, properties: {id: {type: string}}}
                Copy: {<<: *base, description: A copy}
                """);

        assertThat(Documents.schema(document, "Copy").getProperties()).containsKey("id");
    }

    @Test
    void unquotedVersionsAreTexts() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.1
                info: {title: Shop, version: 2.10}
                paths: {}
                """);

        assertThat(document.specVersion()).isEqualTo("3.1");
        assertThat(document.openApi().getInfo().getVersion()).isEqualTo("2.10");
    }

    @Test
    void aConstantWithoutATypeKeepsItsValue() {
        SpecDocument document = Documents.withSchemas(folder, "3.1.0", """
                Cat: {type: object, properties: {kind: {const: cat}, lives: {enum: [9, null]}, rate: {enum: [1, 1.5]}}}
                """);

        assertThat(Documents.schema(document, "CatKind").getEnum()).asString().isEqualTo("[cat]");
        assertThat(Documents.schema(document, "CatLives").getType()).isEqualTo("integer");
        assertThat(Documents.schema(document, "CatRate").getType()).isEqualTo("number");
    }

    @Test
    void parametersBodiesAndHeadersAreNeverReferences() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths:
                  /pets:
                    parameters: [{$ref: "#/components/parameters/Tenant"}]
                    post:
                      operationId: addPet
                      requestBody: {$ref: "#/components/requestBodies/Again"}
                      responses: {"204": {$ref: "#/components/responses/Done"}}
                components:
                  parameters:
                    Tenant: {name: X-Tenant, in: header, schema: {type: string, enum: [a, b]}}
                  requestBodies:
                    Again: {$ref: "#/components/requestBodies/Pet"}
                    Pet: {content: {application/json: {schema: {type: object, properties: {n: {type: string}}}}}}
                  headers:
                    Count: {schema: {type: integer}}
                  responses:
                    Done: {description: Done, headers: {X-Count: {$ref: "#/components/headers/Count"}}}
                """);

        var operation = document.openApi().getPaths().get("/pets").getPost();
        assertThat(operation.getParameters().get(0).getSchema().get$ref()).isEqualTo("#/components/schemas/Tenant");
        assertThat(operation
                        .getRequestBody()
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/Pet");
        assertThat(operation
                        .getResponses()
                        .get("204")
                        .getHeaders()
                        .get("X-Count")
                        .getSchema()
                        .getType())
                .isEqualTo("integer");
    }

    @Test
    void everyFileThatIsReferredToIsKnown() {
        Documents.write(folder, "schemas/pet.yaml", """
                type: object
                properties:
                  owner: {$ref: "owner%20of%20pet.yaml#/Owner"}
                  parent: {$ref: "#"}
                """);
        Documents.write(folder, "schemas/owner of pet.yaml", "Owner: {type: object, properties: {n: {type: string}}}");
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", "Pet: {$ref: schemas/pet.yaml}");

        assertThat(document.files())
                .containsExactly(
                        folder.resolve("openapi.yaml"),
                        folder.resolve("schemas/pet.yaml"),
                        folder.resolve("schemas/owner of pet.yaml"));
    }

    @Test
    void whatMerelyOffendsTheSpecificationIsAWarningAtItsPlace() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Pet: {type: object, required: true, properties: {name: {type: string}}}
                Tags: {type: array}
                """);

        assertThat(document.warnings())
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly(
                        "/openapi.yaml:[6,25] The document offends the OpenAPI specification: attribute"
                                + " components.schemas.Pet.required is not of type `array`. Correct it, lest other"
                                + " tools refuse the document.",
                        "/openapi.yaml:[7,5] The document offends the OpenAPI specification: attribute"
                                + " components.schemas.Tags.items is missing. Correct it, lest other tools refuse"
                                + " the document.");
    }

    @Test
    void anOperationIdThatIsTakenAndResponsesThatAreMissingAreWarnings() {
        SpecDocument document = Documents.withPath(folder, "/pets", """
                get:
                  operationId: find
                  responses: {"200": {description: The pets}}
                post:
                  operationId: find
                """);

        assertThat(document.warnings())
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .satisfiesExactlyInAnyOrder(
                        repeated -> assertThat(repeated)
                                .startsWith("/openapi.yaml:[9,7]")
                                .contains("operationId is repeated"),
                        missing -> assertThat(missing)
                                .startsWith("/openapi.yaml:[8,5]")
                                .contains("responses is missing"));
    }

    @Test
    void aDuplicateKeyIsAWarning() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Pet:
                  type: string
                  type: integer
                """);

        assertThat(document.warnings()).singleElement().asString().contains("[8,7] A duplicate key type");
    }

    @Test
    void aPathParameterThatThePathDoesNotHaveIsLeftOutWithAWarning() {
        SpecDocument document = Documents.withPath(folder, "/pets/{id}", """
                parameters:
                  - {name: owner, in: path, required: true, schema: {type: string}}
                get:
                  parameters:
                    - {name: tag, in: path, required: true, schema: {type: string}}
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses: {"200": {description: The pet}}
                """);

        assertThat(document.openApi().getPaths().get("/pets/{id}").getGet().getParameters())
                .extracting(parameter -> parameter.getName())
                .containsExactly("id");
        assertThat(document.warnings())
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly(
                        "/openapi.yaml:[6,9] /pets/{id} declares the path parameter 'owner', which its path does not"
                                + " have; it is left out. Remove it, or write '{owner}' into the path.",
                        "/openapi.yaml:[9,11] GET /pets/{id} declares the path parameter 'tag', which its path does"
                                + " not have; it is left out. Remove it, or write '{tag}' into the path.");
    }

    @Test
    void aPathParameterThatNobodyDeclaresIsAStringWithAWarning() {
        SpecDocument document = Documents.withPath(folder, "/pets/{id}", """
                get:
                  parameters: [{name: id, in: query, schema: {type: string}}]
                  responses: {"200": {description: The pet}}
                """);

        assertThat(document.openApi().getPaths().get("/pets/{id}").getGet().getParameters())
                .extracting(parameter -> parameter.getIn() + " " + parameter.getName() + " " + parameter.getRequired())
                .containsExactly("query id false", "path id true");
        assertThat(document.warnings())
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly("/openapi.yaml:[5,5] GET /pets/{id} declares no path parameter 'id', which its path"
                        + " has; it is taken for a string. Add {name: id, in: path, required: true,"
                        + " schema: {type: string}} to its parameters.");
    }

    @Test
    void aPathParameterMayStandInAnotherFile() {
        Documents.write(folder, "id.yaml", "name: id\nin: path\nrequired: true\nschema: {type: string}\n");

        SpecDocument document = Documents.withPath(folder, "/pets/{id}", """
                get:
                  parameters: [{$ref: id.yaml}]
                  responses: {"200": {description: The pet}}
                """);

        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void whatIsNotADocumentIsRefused() throws Exception {
        Path latin =
                Files.write(folder.resolve("latin.yaml"), "title: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new SpecReader().read(folder.resolve("none.yaml")))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage(folder + "/none.yaml: There is no such file. Name the OpenAPI document to read.");
        assertThatThrownBy(() -> new SpecReader().read(folder))
                .hasMessageContaining("This is a directory. Name the OpenAPI document itself");
        assertThatThrownBy(() -> new SpecReader().read(latin)).hasMessageContaining("not UTF-8");
    }

    @Test
    void bigDocumentsAreRead() {
        var schemas = new StringBuilder();
        IntStream.range(0, 20)
                .forEach(i ->
                        schemas.append("S%d: {type: string, description: \"%s\"}%n".formatted(i, "x".repeat(200_000))));

        SpecDocument document = Documents.withSchemas(folder, "3.0.3", schemas.toString());

        assertThat(document.openApi().getComponents().getSchemas()).hasSize(20);
    }

    @Test
    void theFrontEndSaysNothingOnTheConsole() {
        PrintStream console = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Documents.withSchemas(folder, "3.0.3", """
                    Tags: {type: array, items: {$ref: "#/components/schemas/Tags"}}
                    Pet: {type: object, properties: {a: {oneOf: [{type: object, properties: {b: {type: string}}}]}}}
                    """);
        } finally {
            System.setErr(console);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        List<Callable<String>> readings = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<String>) () -> {
                    Path own = Files.createDirectories(folder.resolve("m" + i));
                    return Documents.withSchemas(
                                    own,
                                    "3.0.3",
                                    "Pet: {type: object, properties: {p" + i
                                            + ": {type: object, properties: {q: {type: string}}}}}")
                            .openApi()
                            .getComponents()
                            .getSchemas()
                            .keySet()
                            .toString();
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<String> names =
                    threads.invokeAll(readings).stream().map(Documents::result).toList();
            assertThat(names).hasSize(8).allMatch(name -> name.matches("\\[Pet, PetP\\d\\]"));
        } finally {
            threads.shutdownNow();
        }
    }
}
