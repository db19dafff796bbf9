package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineSchemaNameTests {

    @TempDir
    Path folder;

    @Test
    void bodiesAreNamedAfterTheirOperation() {
        SpecDocument document = Documents.withPath(folder, "/pets", """
                post:
                  operationId: addPet
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {name: {type: string}}}
                  responses:
                    "201":
                      description: Added
                      content:
                        application/json:
                          schema: {type: object, properties: {id: {type: string}}}
                    "409":
                      description: There already
                      content:
                        application/json:
                          schema: {type: object, properties: {code: {type: string}}}
                    default:
                      description: Failed
                      content:
                        application/json:
                          schema: {type: object, properties: {message: {type: string}}}
                """);

        assertThat(names(document))
                .containsExactlyInAnyOrder(
                        "AddPetRequest", "AddPetResponse", "AddPetResponse409", "AddPetResponseDefault");
    }

    @Test
    void operationsWithoutAnIdAreNamedAfterTheirPath() {
        SpecDocument document = Documents.withPath(folder, "/pet-owners/{ownerId}/pets", """
                get:
                  responses:
                    "200":
                      description: The pets
                      content:
                        application/json:
                          schema:
                            type: array
                            items: {type: object, properties: {name: {type: string}}}
                """);

        assertThat(names(document)).containsExactly("GETPetOwnersOwnerIdPetsResponseItem");
    }

    @Test
    void propertiesItemsAndValuesAreNamedAfterWhatHoldsThem() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Pet:
                  type: object
                  properties:
                    home-address: {type: object, properties: {street: {type: string}}}
                    visits:
                      type: array
                      items: {type: object, properties: {room: {type: object, properties: {no: {type: integer}}}}}
                    scores:
                      type: object
                      additionalProperties: {type: object, properties: {points: {type: integer}}}
                """);

        assertThat(names(document))
                .containsExactlyInAnyOrder(
                        "Pet", "PetHomeAddress", "PetVisitsItem", "PetVisitsItemRoom", "PetScoresValue");
        assertThat(Documents.property(document, "Pet", "visits").getItems().get$ref())
                .isEqualTo("#/components/schemas/PetVisitsItem");
    }

    @Test
    void theEnumOfAPropertyIsThatOfItsFilterToo() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths:
                  /pets:
                    get:
                      operationId: listPets
                      parameters:
                        - {name: status, in: query, schema: {type: string, default: here, enum: [here, gone]}}
                        - {name: order, in: query, schema: {type: string, enum: [up, down]}}
                      responses: {"200": {description: The pets}}
                components:
                  schemas:
                    NewPet:
                      type: object
                      properties: {status: {type: string, enum: [here, gone]}}
                    Pet:
                      type: object
                      properties: {status: {type: string, enum: [here, gone]}}
                    Vet:
                      type: object
                      properties: {status: {type: string, enum: [here, away]}}
                """);

        assertThat(names(document))
                .containsExactlyInAnyOrder("NewPet", "Pet", "Vet", "PetStatus", "VetStatus", "ListPetsOrder");
        var filter = document.openApi()
                .getPaths()
                .get("/pets")
                .getGet()
                .getParameters()
                .get(0);
        assertThat(filter.getSchema().get$ref()).isEqualTo("#/components/schemas/PetStatus");
        assertThat(filter.getSchema().getDefault()).isEqualTo("here");
    }

    @Test
    void responsesOfComponentsKeepTheirName() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: "1"}
                paths:
                  /articles:
                    get:
                      operationId: getArticle
                      responses:
                        "200": {$ref: "#/components/responses/SingleArticleResponse"}
                        "404": {$ref: "#/components/responses/Error"}
                components:
                  responses:
                    SingleArticleResponse:
                      description: One
                      content:
                        application/json:
                          schema: {type: object, properties: {article: {$ref: "#/components/schemas/Article"}}}
                    Error:
                      description: None
                      content:
                        application/json:
                          schema: {type: object, properties: {errors: {$ref: "#/components/schemas/Error"}}}
                  schemas:
                    Article: {type: object, properties: {slug: {type: string}}}
                    Error: {type: object, properties: {code: {type: string}}}
                """);

        assertThat(names(document))
                .containsExactlyInAnyOrder("Article", "Error", "SingleArticleResponse", "ErrorResponse");
        var response = document.openApi()
                .getPaths()
                .get("/articles")
                .getGet()
                .getResponses()
                .get("200");
        assertThat(response.getContent().get("application/json").getSchema().get$ref())
                .isEqualTo("#/components/schemas/SingleArticleResponse");
    }

    @Test
    void namesDifferInMoreThanTheirCase() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                petowner: {type: object, properties: {name: {type: string}}}
                Pet: {type: object, properties: {owner: {type: object, properties: {name: {type: string}}}}}
                """);

        assertThat(names(document)).containsExactlyInAnyOrder("petowner", "Pet", "PetOwner2");
    }

    @Test
    void choicesAreNamedAfterTheirTitle() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Payment:
                  oneOf:
                    - {title: by card, type: object, properties: {number: {type: string}}}
                    - {type: object, properties: {iban: {type: string}}}
                    - {type: string}
                """);

        assertThat(names(document)).containsExactlyInAnyOrder("Payment", "PaymentByCard", "PaymentOption2");
        assertThat(Documents.schema(document, "Payment").getOneOf()).hasSize(3);
    }

    @Test
    void choicesThatOfferTheSameAreOneAndCalledAfterThat() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Owner: {type: object, properties: {name: {type: string}}}
                Pet:
                  type: object
                  properties:
                    owner: {description: Whose it is, oneOf: [{type: string}, {$ref: "#/components/schemas/Owner"}]}
                    keeper: {nullable: true, oneOf: [{type: string}, {$ref: "#/components/schemas/Owner"}]}
                    doctor: {oneOf: [{type: string, maxLength: 9}, {$ref: "#/components/schemas/Owner"}]}
                    size: {oneOf: [{type: integer}, {type: string, enum: [small]}]}
                """);

        assertThat(names(document))
                .containsExactlyInAnyOrder(
                        "Owner", "Pet", "StringOrOwner", "StringOrOwner2", "PetSize", "PetSizeOption2");
        assertThat(Documents.schema(document, "Pet")
                        .getProperties()
                        .get("keeper")
                        .getNullable())
                .isTrue();
        assertThat(Documents.schema(document, "Pet")
                        .getProperties()
                        .get("owner")
                        .getDescription())
                .isEqualTo("Whose it is");
        assertThat(Documents.schema(document, "StringOrOwner").getDescription()).isNull();
    }

    @Test
    @SuppressWarnings("rawtypes") // the parser's model is raw
    void partsOfAnAllOfStayWhereTheyAre() {
        SpecDocument document = Documents.withSchemas(folder, "3.1.0", """
                Ticket: {type: object, properties: {id: {type: string}}}
                Bought:
                  allOf:
                    - $ref: "#/components/schemas/Ticket"
                    - type: object
                      required: [buyer]
                      properties:
                        buyer: {type: object, properties: {email: {type: string}}}
                """);

        assertThat(names(document)).containsExactlyInAnyOrder("Ticket", "Bought", "BoughtBuyer");
        List<Schema> parts = Documents.schema(document, "Bought").getAllOf();
        assertThat(parts).hasSize(2).last().extracting(Schema::getRequired).isEqualTo(List.of("buyer"));
    }

    @Test
    void aReferenceKeepsWhatIsSaidBesideIt() {
        SpecDocument document = Documents.withSchemas(folder, "3.0.3", """
                Owner: {type: object, properties: {name: {type: string}}}
                Pet:
                  type: object
                  properties:
                    owner:
                      allOf: [{$ref: "#/components/schemas/Owner"}, {description: Who feeds it}]
                      readOnly: true
                    kind: {type: string, nullable: true, enum: [cat, dog]}
                """);

        var owner = Documents.property(document, "Pet", "owner");
        assertThat(owner.get$ref()).isEqualTo("#/components/schemas/Owner");
        assertThat(owner.getDescription()).isEqualTo("Who feeds it");
        assertThat(owner.getReadOnly()).isTrue();
        assertThat(Documents.property(document, "Pet", "kind").getNullable()).isTrue();
        assertThat(Documents.schema(document, "PetKind").getNullable()).isNull();
    }

    private static Set<String> names(SpecDocument document) {
        return document.openApi().getComponents().getSchemas().keySet();
    }
}
