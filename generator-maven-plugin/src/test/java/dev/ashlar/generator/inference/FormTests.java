package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Blueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that forms make: reading them needs no code, making them does. */
class FormTests {

    private static Blueprint notes(String form) {
        return Doc.infer("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /notes:
                    post:
                      requestBody: {content: {%s: {schema: {$ref: '#/components/schemas/NewNote'}}}}
                      responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
                  /notes/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                    get:
                      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {}}}}}
                      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
                    put:
                      requestBody: {content: {%s: {schema: {$ref: '#/components/schemas/NewNote'}}}}
                      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
                    delete:
                      requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/NewNote'}}}}
                      responses: {'204': {description: d}}
                components:
                  schemas:
                    Note: {properties: {id: {type: integer}, text: {type: string}}}
                    NewNote: {properties: {text: {type: string}, Secret: {type: string}}}
                """.formatted(form, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data"})
    void showThatRowsAreStored(String form) {
        Blueprint blueprint = notes(form);

        assertThat(Doc.understood(blueprint, "GET /notes/{id}")).startsWith("get Note");
        assertThat(Doc.understood(blueprint, "POST /notes")).contains("The body is not the JSON of one Note");
        assertThat(Doc.understood(blueprint, "PUT /notes/{id}")).startsWith("custom");
        assertThat(blueprint.resource("Note").fields()).extracting("name").containsExactly("id", "text");
    }

    @Test
    void thatDeclareNothingAreNoneWhereBodiesMeanNothing() {
        Blueprint blueprint = notes("application/x-www-form-urlencoded");

        assertThat(Doc.operation(blueprint, "GET /notes/{id}").body()).isNull();
        assertThat(Doc.operation(blueprint, "DELETE /notes/{id}").body()).isNotNull();
        assertThat(Doc.understood(blueprint, "DELETE /notes/{id}")).contains("A DELETE with a body does more");
    }
}
