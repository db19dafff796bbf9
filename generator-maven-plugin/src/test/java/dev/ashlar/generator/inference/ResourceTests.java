package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTests {

    private static final String ORDER = "{properties: {id: {type: integer, format: int64}, note: {type: string}}}";

    @ParameterizedTest
    @CsvSource({"/orders, orderId", "/order, id", "/api/v2/Orders, order_id", "/shop/orders, order", "/ORDERS, OrderID"
    })
    void itemPathMakesResourceInAnySpelling(String path, String parameter) {
        Blueprint blueprint = new Doc()
                .schema("Order", ORDER)
                .call("POST " + path + " Order -> 201 Order")
                .call("GET " + path + "/{" + parameter + ":int64} -> 200 Order")
                .infer();

        Resource resource = blueprint.resource("Order");
        assertThat(resource.path()).isEqualTo(path);
        assertThat(resource.why().rule()).isEqualTo("item-path");
        assertThat(resource.why().reason()).isEqualTo(path + "/{" + parameter + "} names one Order by its id");
    }

    @Test
    void versionsOfPathAreOneResource() {
        Blueprint blueprint = Doc.ofOwners()
                .call("GET /v2/owners ?page:int32 ?size:int32 -> 200 [Owner]")
                .call("GET /v2/owners/{id:int64} -> 200 Owner")
                .infer();

        assertThat(blueprint.resources()).hasSize(1);
        assertThat(blueprint.resource("Owner").path()).isEqualTo("/owners");
        assertThat(Doc.understood(blueprint, "GET /v2/owners/{id}"))
                .isEqualTo("get Owner[id=PATH id] -> 200 Owner (get)");
    }

    @Test
    void otherPrefixIsAnotherThing() {
        assertThat(Doc.ofOwners().call("GET /archive/owners -> 200 [Owner]").understood("GET /archive/owners"))
                .startsWith("custom");
    }

    @Test
    void splitSchemasAreOneResource() {
        String resource = new Doc()
                .schema("PetFields", "{required: [name], properties: {name: {type: string}}}")
                .schema(
                        "Pet",
                        "{allOf: [{$ref: '#/components/schemas/PetFields'},"
                                + " {required: [id], properties: {id: {type: string, format: uuid}}}]}")
                .call("POST /pets PetFields -> 201 Pet")
                .call("GET /pets/{id:uuid} -> 200 Pet")
                .resource("Pet");

        assertThat(resource).isEqualTo("""
                Pet (Pet) at /pets by item-path
                  key id: UUID GENERATED
                  name: STRING required
                  id: UUID required APPLICATION
                """);
    }

    @Test
    void collectionWithoutItemPathIsStoredWhenListedAndMade() {
        Doc doc = new Doc()
                .schema("Note", "{properties: {text: {type: string}}}")
                .call("GET /notes -> 200 [Note]")
                .call("POST /notes Note -> 201 Note");

        assertThat(doc.resource("Note")).startsWith("""
                Note (Note) at /notes by collection
                  key id: INT64 GENERATED surrogate
                """);
    }

    @Test
    void createAloneIsStoredWhenPathIsNamedAfterIt() {
        Doc doc =
                new Doc().schema("User", "{properties: {name: {type: string}}}").call("POST /users User -> 200 User");

        assertThat(doc.resource("User")).startsWith("User (User) at /users by create-only\n");
        assertThat(doc.understood("POST /users")).isEqualTo("create User from User -> 200 User (create)");
    }

    @ParameterizedTest
    @CsvSource({"/echo", "/user", "/transform"})
    void postThatReturnsWhatItTakesIsNotStoredElsewhere(String path) {
        assertThat(new Doc()
                        .schema("User", "{properties: {name: {type: string}}}")
                        .call("POST " + path + " User -> 200 User")
                        .infer()
                        .resources())
                .isEmpty();
    }

    @Test
    void whatNothingMakesIsNotStored() {
        Doc doc = new Doc()
                .schema("Job", "{properties: {id: {type: integer}, state: {type: string}}}")
                .call("GET /jobs -> 200 [Job]")
                .call("GET /jobs/{jobId:int64} -> 200 Job");

        assertThat(doc.infer().resources()).isEmpty();
        assertThat(doc.understood("GET /jobs"))
                .isEqualTo(
                        "custom in Jobs (not-stored: No body makes or changes a Job, so where it comes from is not known)");
    }

    @Test
    void whatOnlyTheCallerHasIsNotStored() {
        Doc doc = new Doc()
                .schema("Order", ORDER)
                .call("POST /user/orders Order -> 201 Order")
                .call("GET /user/orders/{id:int64} -> 200 Order");

        assertThat(doc.understood("POST /user/orders"))
                .isEqualTo("custom in User (of-caller: What /user/orders shows depends on who calls)");
    }

    @Test
    void whatComesInSeveralShapesIsNotStored() {
        Doc doc = new Doc()
                .schema(
                        "Order",
                        "{discriminator: {propertyName: kind}, required: [kind],"
                                + " properties: {id: {type: integer}, kind: {type: string}}}")
                .call("POST /orders Order -> 201 Order")
                .call("GET /orders/{id:int64} -> 200 Order");

        assertThat(doc.understood("POST /orders"))
                .isEqualTo(
                        "custom in Orders (several-shapes: Order comes in several shapes, of which one row keeps one)");
    }

    @Test
    void parameterThatEqualsNoPropertyIsNoKey() {
        Doc doc = new Doc()
                .schema("Order", "{properties: {note: {type: string}}}")
                .call("POST /orders Order -> 201 Order")
                .call("GET /orders/{number:int64} -> 200 Order");

        assertThat(doc.understood("GET /orders/{number}"))
                .contains("The path parameter number equals no property of Order that could be a key");
    }

    @Test
    void nothingBelowWhatIsNotStoredIsStored() {
        Doc doc = new Doc()
                .schema("Part", "{properties: {id: {type: integer}}}")
                .call("POST /machines/{serial:string}/parts Part -> 201 Part")
                .call("GET /machines/{serial:string}/parts/{id:int64} -> 200 Part");

        assertThat(doc.understood("GET /machines/{serial}/parts/{id}"))
                .contains("/machines/{serial} names nothing that is stored, so what lies below is not either");
    }

    @ParameterizedTest
    @CsvSource({
        "'{id: {type: integer, readOnly: true}}', INT64 GENERATED",
        "'{id: {type: integer, maximum: 9}}', INT32 ASSIGNABLE",
        "'{id: {type: string, format: uuid}}', UUID ASSIGNABLE"
    })
    void keyIsGivenByWhoMay(String properties, String key) {
        String type = key.startsWith("UUID") ? "uuid" : "int64";
        String resource = new Doc()
                .schema("Order", "{properties: " + properties + "}")
                .call("POST /orders Order -> 201 Order")
                .call("GET /orders/{id:" + type + "} -> 200 Order")
                .resource("Order");

        assertThat(resource).contains("key id: " + key + "\n");
    }

    @Test
    void textWithAMeaningMustBeGivenByTheClientToBeAKey() {
        Doc given = slugs("{required: [slug], properties: {slug: {type: string}}}");
        Doc optional = slugs("{properties: {slug: {type: string}}}");

        assertThat(given.resource("Page")).contains("key slug: STRING ASSIGNED\n");
        assertThat(optional.resource("Page")).contains("key slug: STRING ASSIGNED\n");
        assertThat(optional.understood("GET /pages/{slug}")).startsWith("get Page");
        assertThat(optional.understood("POST /pages"))
                .contains("(other-body: The body may leave out the slug of a new Page, and a text with a meaning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readOnly: true",
                "readOnly: true, minLength: 1, maxLength: 36",
                "readOnly: true, maxLength: 64",
                "readOnly: true, pattern: '^[0-9a-f-]+$'",
                "readOnly: true, pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'"
            })
    void textIdIsMadeByTheServerWhereAUuidFits(String bounds) {
        assertThat(textIds(bounds).resource("Page")).contains("key id: STRING GENERATED\n");
    }

    @Test
    void textIdThatABodyMayGiveIsMadeByTheServerOtherwise() {
        assertThat(textIds("description: d").resource("Page")).contains("key id: STRING ASSIGNABLE\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxLength: 24",
                "minLength: 40",
                "pattern: '^pg_[a-z0-9]+$'",
                "pattern: '^[0-9A-F-]+$'",
                "pattern: '^('"
            })
    void textIdThatCannotBeAUuidIsMadeByCode(String bound) {
        Doc doc = textIds("readOnly: true, " + bound);

        assertThat(doc.understood("GET /pages/{id}")).startsWith("get Page");
        assertThat(doc.understood("POST /pages")).contains("(other-body: The body may leave out the id of a new Page");
    }

    @Test
    void boundOfTheBodyCountsForTextIdsToo() {
        Doc doc = new Doc()
                .schema("Page", "{properties: {id: {type: string}}}")
                .schema("NewPage", "{properties: {id: {type: string, maxLength: 8}}}")
                .call("POST /pages NewPage -> 201 Page")
                .call("GET /pages/{id:string} -> 200 Page");

        assertThat(doc.understood("POST /pages")).contains("The body may leave out the id");
    }

    @ParameterizedTest
    @CsvSource({"gid, page_gid", "sid, Sid", "sid, PageSid", "guid, guid"})
    void idsHaveOtherNamesToo(String property, String parameter) {
        Doc doc = new Doc()
                .schema(
                        "Page",
                        "{properties: {" + property + ": {type: string, readOnly: true}, title: {type: string}}}")
                .call("POST /pages Page -> 201 Page")
                .call("GET /pages/{" + parameter + ":string} -> 200 Page");

        assertThat(doc.resource("Page")).contains("key " + property + ": STRING GENERATED\n");
        assertThat(doc.understood("POST /pages")).startsWith("create Page");
    }

    private static Doc textIds(String bounds) {
        return new Doc()
                .schema("Page", "{properties: {id: {type: string, " + bounds + "}, title: {type: string}}}")
                .call("POST /pages Page -> 201 Page")
                .call("GET /pages/{id:string} -> 200 Page");
    }

    private static Doc slugs(String schema) {
        return new Doc()
                .schema("Page", schema)
                .call("POST /pages Page -> 201 Page")
                .call("GET /pages/{slug:string} -> 200 Page");
    }

    @Test
    void idIsTheKeyWhereRowsAreLookedUpByAnotherProperty() {
        Doc doc = new Doc()
                .schema("User", "{properties: {id: {type: integer}, username: {type: string}}}")
                .call("POST /users User -> 201 User")
                .call("GET /users/{username:string} -> 200 User");

        assertThat(doc.resource("User")).contains("key id: INT64 ASSIGNABLE\n", "username: STRING unique\n");
        assertThat(doc.understood("GET /users/{username}"))
                .isEqualTo("get User[username=PATH username] -> 200 User (get)");
    }

    @Test
    void wordsBeforeThePropertyMayNameTheResource() {
        Doc doc = new Doc()
                .schema("Issue", "{required: [number], properties: {number: {type: integer}}}")
                .call("POST /issues Issue -> 201 Issue")
                .call("GET /issues/{issue_number:int64} -> 200 Issue");

        assertThat(doc.understood("GET /issues/{issue_number}"))
                .isEqualTo("get Issue[number=PATH issue_number] -> 200 Issue (get)");
    }

    @Test
    void schemaNamedAfterItsUseLendsItsNounOnly() {
        assertThat(new Doc()
                        .schema("OrderResponse", ORDER)
                        .call("POST /orders OrderResponse -> 201 OrderResponse")
                        .call("GET /orders/{id:int64} -> 200 OrderResponse")
                        .resource("Order"))
                .startsWith("Order (OrderResponse) at /orders");
    }

    @Test
    void collectionNamedLikeTheSchemaIsTheMainOne() {
        Blueprint blueprint = new Doc()
                .schema("Order", ORDER)
                .call("GET /sessions/{id:int64} -> 200 Order")
                .call("POST /orders Order -> 201 Order")
                .call("GET /orders/{id:int64} -> 200 Order")
                .infer();

        assertThat(blueprint.resource("Order").path()).isEqualTo("/orders");
        assertThat(Doc.understood(blueprint, "GET /sessions/{id}")).startsWith("custom");
    }

    @Test
    void authorMayNameDenyOrForceResource() {
        Doc named = new Doc()
                .schema("Order", ORDER.replace("{properties", "{x-ashlar-resource: Purchase, properties"))
                .call("GET /orders/{id:int64} -> 200 Order");
        Doc denied = Doc.ofOwners()
                .schema("Order", ORDER.replace("{properties", "{x-ashlar-resource: false, properties"))
                .call("POST /orders Order -> 201 Order")
                .call("GET /orders/{id:int64} -> 200 Order");

        assertThat(named.resource("Purchase")).startsWith("Purchase (Order) at /orders by declared-resource");
        assertThat(denied.infer().resources()).extracting(Resource::name).isEqualTo(List.of("Owner"));
        assertThat(denied.understood("POST /orders")).contains("declared-no-resource");
    }

    @Test
    void authorMayNameTheKey() {
        assertThat(new Doc()
                        .schema(
                                "Order",
                                "{x-ashlar-key: number, properties: {id: {type: integer}, number: {type: integer}}}")
                        .call("GET /orders -> 200 [Order]")
                        .call("POST /orders Order -> 201 Order")
                        .resource("Order"))
                .contains("key number: INT64");
    }

    @Test
    void whatNoOperationCanBeUnderstoodOfIsNotStored() {
        Doc doc = new Doc()
                .schema("Order", ORDER)
                .call("POST /orders Order -> 202 Order")
                .call("GET /orders/{id:int64} ?version:int64 -> 200 Order");

        assertThat(doc.infer().resources()).isEmpty();
        assertThat(doc.understood("POST /orders")).startsWith("custom in Orders (unusual-success: Success 202");
        assertThat(doc.understood("GET /orders/{id}")).startsWith("custom in Orders");
    }

    @Test
    void whatCannotBeMadeNorNamedIsNotStored() {
        Doc doc = new Doc()
                .schema(
                        "Note",
                        "{required: [hash], properties: {text: {type: string}, hash: {type: string, readOnly: true}}}")
                .call("GET /notes -> 200 [Note]")
                .call("POST /notes Note -> 201 Note");

        assertThat(doc.understood("GET /notes"))
                .isEqualTo(
                        "custom in Notes (other-body: No body gives hash, which every Note is shown with; it is set by your code)");
    }

    @Test
    void schemaWithoutNameIsCalledAfterItsPath() {
        Blueprint blueprint = Doc.infer("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /special-events:
                    post:
                      operationId: add
                      requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
                      responses:
                        '201': {description: d}
                  /special-events/{id}:
                    get:
                      operationId: read
                      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                      responses:
                        '200':
                          description: d
                          content:
                            application/json:
                              schema: {type: object, properties: {id: {type: integer}, name: {type: string}}}
                """);

        assertThat(blueprint.resource("SpecialEvent").schema()).isEqualTo("ReadResponse");
    }

    @Test
    void propertiesWithoutWordsDoNotMatter() {
        assertThat(new Doc()
                        .schema(
                                "Vote",
                                "{properties: {id: {type: integer}, '+': {type: integer}, '-': {type: integer}}}")
                        .call("POST /votes Vote -> 201 Vote")
                        .call("GET /votes ?*:int64 -> 200 [Vote]")
                        .call("GET /votes/{id:int64} -> 200 Vote")
                        .understood("GET /votes"))
                .isEqualTo("list Vote all(20..100) ignoring [*] -> 200 [Vote] (list)");
    }
}
