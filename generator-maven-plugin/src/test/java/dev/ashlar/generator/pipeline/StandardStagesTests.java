package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardStagesTests {

    private static final String PETS = """
            openapi: 3.0.3
            info: {title: Pets, version: "1"}
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    "200":
                      description: The pets
                      content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
                post:
                  operationId: addPet
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                  responses:
                    "201":
                      description: The new pet
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
              /pets/{id}:
                get:
                  operationId: getPet
                  parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
                  responses:
                    "200":
                      description: The pet
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
              /pets/{id}/wash:
                post:
                  operationId: washPet
                  parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
                  responses: {"204": {description: Clean}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    id: {type: string, format: uuid, readOnly: true}
                    name: {type: string}
            """;

    @TempDir
    Path folder;

    @Test
    void makeABackendItsTestsAProjectAndAReport() throws Exception {
        var source = new Source(Files.writeString(folder.resolve("pets.yaml"), PETS), false);
        var project = Project.named("com.acme.pets", "1");
        var pipeline = new Pipeline(StandardStages::create, step -> {});

        Outcome outcome = pipeline.generate(new GenerateRequest(source, project, List.of(), folder.resolve("target")));
        pipeline.create(new NewProjectRequest(source, project, folder.resolve("pets")));
        var explained = pipeline.explain(new ExplainRequest(source, project, folder.resolve("target/ashlar")));

        assertThat(((Outcome.Generated) outcome).summary()).isEqualTo(new Summary(1, 4, List.of("washPet"), 0));
        assertThat(folder.resolve("target/generated-sources/ashlar/com/acme/pets/api/Pet.java"))
                .exists();
        assertThat(folder.resolve("target/generated-test-sources/ashlar")).isNotEmptyDirectory();
        assertThat(folder.resolve("pets/pom.xml")).exists();
        assertThat(explained.text()).contains("washPet");
        assertThat(explained.page()).exists();
    }
}
