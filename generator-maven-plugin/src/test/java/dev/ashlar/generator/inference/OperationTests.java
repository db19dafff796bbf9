package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /owners; list Owner all(20..100) -> 200 [Owner] (list)",
                "POST /owners; create Owner from Owner -> 201 Owner (create)",
                "GET /owners/{ownerId}; get Owner[id=PATH ownerId] -> 200 Owner (get)",
                "PUT /owners/{ownerId}; replace Owner[id=PATH ownerId] from Owner -> 200 Owner (replace)",
                "DELETE /owners/{ownerId}; delete Owner[id=PATH ownerId] -> 204 nothing (delete)"
            })
    void standardOperationsAreRecognised(String route, String understood) {
        assertThat(Doc.ofOwners().understood(route)).isEqualTo(understood);
    }

    @Test
    void patchTakesSomeValues() {
        assertThat(Doc.ofOwners()
                        .call("PATCH /owners/{ownerId:int64} Owner -> 200 Owner")
                        .understood("PATCH /owners/{ownerId}"))
                .isEqualTo("patch Owner[id=PATH ownerId] from Owner -> 200 Owner (patch)");
    }

    @Test
    void deleteMayAnswerTheRowThatWas() {
        assertThat(Doc.ofOwners()
                        .call("DELETE /v1/owners/{id:int64} -> 200 Owner")
                        .understood("DELETE /v1/owners/{id}"))
                .isEqualTo("delete Owner[id=PATH id] -> 200 Owner (delete)");
    }

    @Test
    void putOnTheCollectionReplacesByTheKeyInTheBody() {
        Doc doc = new Doc()
                .schema("Pet", "{required: [name], properties: {id: {type: integer}, name: {type: string}}}")
                .call("PUT /pet Pet -> 200 Pet")
                .call("POST /pet Pet -> 200 Pet")
                .call("GET /pet/{petId:int64} -> 200 Pet");

        assertThat(doc.understood("PUT /pet"))
                .isEqualTo("replace Pet[id=BODY id] from Pet -> 200 Pet (replace-by-body)");
    }

    @Test
    void putOnTheCollectionWithoutKeyIsCustom() {
        assertThat(Doc.ofOwners().call("PUT /owners Owner -> 200 Owner").understood("PUT /owners"))
                .isEqualTo("custom in Owner (no-key: Neither path nor body says which Owner is meant)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POST /owners/{ownerId:int64} Owner -> 200 Owner; POST /owners/{ownerId}; POST on one Owner may mean anything",
                "HEAD /owners/{ownerId:int64} -> 200; HEAD /owners/{ownerId}; HEAD on one Owner may mean anything",
                "DELETE /owners -> 204; DELETE /owners; DELETE on the owners may mean anything",
                "POST /owners/{id:int64}/merge -> 204; POST /owners/{id}/merge; merge below Owner is an action",
                "GET /owners/popular -> 200 [Owner]; GET /owners/popular; popular below Owner is an action",
                "GET /health -> 200; GET /health; /health is not the path of something that is stored",
                "DELETE /v2/owners/{id:int64} -> 202; DELETE /v2/owners/{id}; Success 202 says that something else happens",
                "DELETE /v2/owners/{id:int64} -> 200 | 204; DELETE /v2/owners/{id}; It declares several successes, or none",
                "DELETE /v2/owners/{id:int64} ?force:boolean -> 204; DELETE /v2/owners/{id}; query parameter force changes",
                "DELETE /v2/owners/{id:int64} Owner -> 204; DELETE /v2/owners/{id}; A DELETE with a body does more",
                "DELETE /v2/owners/{id:int64} -> 200 Other; DELETE /v2/owners/{id}; neither nothing nor the Owner",
                "GET /v2/owners ?scope:string! -> 200 [Owner]; GET /v2/owners; It needs scope, which names no field",
                "GET /v2/owners -> 200 [Other]; GET /v2/owners; custom",
                "GET /v2/owners ?cursor:string -> 200 [Owner]; GET /v2/owners; no place for the next one",
                "PUT /v2/owners/{id:int64} Owner -> 201 Owner; PUT /v2/owners/{id}; A PUT that answers 201 makes rows too",
                "PUT /v2/owners/{id:int64} Other -> 200 Owner; PUT /v2/owners/{id}; The body gives other, which no Owner shows",
                "PUT /v2/owners/{id:int64} Part -> 200 Owner; PUT /v2/owners/{id}; The body may leave out everything",
                "PATCH /v2/owners/{id:int64} Other -> 200 Owner; PATCH /v2/owners/{id}; The body gives other",
                "PATCH /v2/owners/{id:int64} [Owner] -> 200 Owner; PATCH /v2/owners/{id}; Body or answer is not an Owner",
                "POST /v2/owners [Owner] -> 201 Owner; POST /v2/owners; The body is not the JSON of one Owner",
                "POST /v2/owners Owner -> 201 [Owner]; POST /v2/owners; The answer is not an Owner",
                "POST /v2/owners Wrong -> 201 Owner; POST /v2/owners; The body gives age as something else",
                "POST /v2/owners Part -> 201 Owner; POST /v2/owners; No body gives name, which every Owner is shown with"
            })
    void doubtMakesCustomAndSaysWhy(String call, String route, String reason) {
        String understood = Doc.ofOwners()
                .schema("Other", "{properties: {other: {type: string}}}")
                .schema("Part", "{properties: {age: {type: integer, format: int32}}}")
                .schema("Wrong", "{properties: {name: {type: string}, age: {type: string}}}")
                .call(call)
                .understood(route);

        assertThat(understood).startsWith("custom").contains(reason);
    }

    @Test
    void presentationParametersDoNotMatter() {
        assertThat(Doc.ofOwners()
                        .call("GET /v2/owners/{id:int64} ?fields:string ?opt_pretty:boolean -> 200 Owner")
                        .understood("GET /v2/owners/{id}"))
                .startsWith("get Owner");
    }

    @Test
    void createThatLeavesWhatTheServerCannotKnowIsCustom() {
        Doc doc = new Doc()
                .schema(
                        "Ticket",
                        "{required: [code], properties: {id: {type: integer}, code: {type: string, readOnly: true}}}")
                .call("GET /tickets -> 200 [Ticket]")
                .call("GET /tickets/{id:int64} -> 200 Ticket")
                .call("POST /tickets Ticket -> 201 Ticket");

        assertThat(doc.understood("POST /tickets"))
                .isEqualTo(
                        "custom in Ticket (other-body: No body gives code, which every Ticket is shown with; it is set by your code)");
        assertThat(doc.understood("GET /tickets")).startsWith("list Ticket");
    }

    @Test
    void createThatGivesWhatHasAPathOfItsOwnIsCustom() {
        Doc doc = new Doc()
                .schema(
                        "Cart",
                        "{properties: {id: {type: integer}, lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}")
                .schema("Line", "{properties: {id: {type: integer}, cartId: {type: integer}}}")
                .call("POST /carts Cart -> 201 Cart")
                .call("GET /carts/{id:int64} -> 200 Cart")
                .call("POST /lines Line -> 201 Line")
                .call("GET /lines/{id:int64} -> 200 Line");

        assertThat(doc.understood("POST /carts")).contains("The body gives lines, which have a path of their own");
    }

    @Test
    void bodyThatNamesTheSameRowTwiceIsCustom() {
        Doc doc = Doc.ofOwners()
                .schema(
                        "Pet",
                        "{properties: {id: {type: integer}, owner: {$ref: '#/components/schemas/Owner'},"
                                + " ownerId: {type: integer, format: int64}}}")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.understood("POST /pets")).contains("ownerId and owner show the same thing twice");
    }

    @Test
    void rowMayBeShownInPart() {
        Doc doc = Doc.ofOwners()
                .schema("OwnerName", "{properties: {id: {type: integer, format: int64}, name: {type: string}}}")
                .call("GET /v2/owners -> 200 [OwnerName]");

        assertThat(doc.understood("GET /v2/owners")).isEqualTo("list Owner all(20..100) -> 200 [OwnerName] (list)");
    }

    @Test
    void rowMayBeShownWithPartOfAnother() {
        Doc doc = Doc.ofOwners()
                .schema("OwnerName", "{properties: {id: {type: integer, format: int64}, name: {type: string}}}")
                .schema("Pet", "{properties: {id: {type: integer}, owner: {$ref: '#/components/schemas/Owner'}}}")
                .schema(
                        "PetInList",
                        "{properties: {id: {type: integer}, owner: {$ref: '#/components/schemas/OwnerName'}}}")
                .call("GET /pets -> 200 [PetInList]")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.understood("GET /pets")).isEqualTo("list Pet all(20..100) -> 200 [PetInList] (list)");
    }

    @ParameterizedTest
    @CsvSource({"list, GET /owners/popular -> 200 [Owner]", "custom, GET /v2/owners -> 200 [Owner]"})
    void authorMaySayWhatItIs(String word, String call) {
        String route = call.substring(0, call.indexOf(" ->"));

        assertThat(Doc.ofOwners().call(call, "x-ashlar-operation: " + word).understood(route))
                .startsWith(word)
                .contains("declared-operation");
    }

    @Test
    void declaredCreateNeedNotBeComplete() {
        Doc doc = new Doc()
                .schema(
                        "Ticket",
                        "{required: [code], properties: {id: {type: integer}, code: {type: string, readOnly: true}}}")
                .call("GET /tickets/{id:int64} -> 200 Ticket")
                .call("POST /tickets Ticket -> 201 Ticket", "x-ashlar-operation: create");

        assertThat(doc.understood("POST /tickets"))
                .isEqualTo("create Ticket from Ticket -> 201 Ticket (declared-operation)");
    }

    @Test
    void putMayBeDeclaredAPatch() {
        Doc doc = Doc.ofOwners()
                .schema("Part", "{properties: {age: {type: integer, format: int32}}}")
                .call("PUT /v2/owners/{id:int64} Part -> 200 Owner", "x-ashlar-operation: patch");

        assertThat(doc.understood("PUT /v2/owners/{id}")).startsWith("patch Owner[id=PATH id] from Part");
    }

    @Test
    void declarationThatCannotHoldIsTold() {
        var blueprint = Doc.ofOwners()
                .call("GET /health -> 200", "x-ashlar-operation: get", "operationId: health")
                .infer();

        assertThat(Doc.understood(blueprint, "GET /health")).startsWith("custom in Health");
        assertThat(blueprint.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("health says x-ashlar-operation: get, but path, body and answer do not make one;"
                                + " it stays custom"));
    }

    @Test
    void operationBelowTwoResourcesBelongsToTheNearer() {
        Doc doc = Doc.ofOwners()
                .schema("Note", "{properties: {id: {type: integer, readOnly: true}}}")
                .call("POST /owners/{ownerId:int64}/notes Note -> 201 Note")
                .call("GET /owners/{ownerId:int64}/notes/{noteId:int64} -> 200 Note")
                .call("POST /owners/{ownerId:int64}/notes/{noteId:int64}/pin -> 204");

        assertThat(doc.understood("POST /owners/{ownerId}/notes/{noteId}/pin")).startsWith("custom in Note ");
    }

    @ParameterizedTest
    @CsvSource({
        "'tags: [billing jobs]', BillingJobs",
        "'tags: [owner]', OwnerOperations",
        "'x-ashlar-group: Ops', Ops",
        "'summary: none', Health"
    })
    void operationOfNoResourceIsGroupedByTagOrPath(String line, String group) {
        assertThat(Doc.ofOwners().call("GET /api/v1/health -> 200", line).understood("GET /api/v1/health"))
                .startsWith("custom in " + group + " ");
    }

    @Test
    void enumsOfTheSameValuesAreTheSame() {
        Doc doc = new Doc()
                .schema("Level", "{type: string, enum: [low, high]}")
                .schema("NewLevel", "{type: string, enum: [low, high]}")
                .schema(
                        "Alarm",
                        "{properties: {id: {type: integer}, level: {$ref: '#/components/schemas/Level'},"
                                + " past: {type: array, items: {$ref: '#/components/schemas/Level'}},"
                                + " by: {type: object, additionalProperties: {$ref: '#/components/schemas/Level'}}}}")
                .schema(
                        "NewAlarm",
                        "{properties: {level: {$ref: '#/components/schemas/NewLevel'},"
                                + " past: {type: array, items: {$ref: '#/components/schemas/NewLevel'}},"
                                + " by: {type: object, additionalProperties: {$ref: '#/components/schemas/NewLevel'}}}}")
                .call("POST /alarms NewAlarm -> 201 Alarm")
                .call("GET /alarms/{id:int64} -> 200 Alarm");

        assertThat(doc.understood("POST /alarms")).startsWith("create Alarm from NewAlarm");
    }

    @Test
    void everyOperationOnARowOfAnUnrelatedParentIsCustom() {
        Doc doc = Doc.ofOwners()
                .schema("Tag", "{properties: {id: {type: integer}, name: {type: string}}}")
                .call("POST /tags Tag -> 201 Tag")
                .call("GET /tags/{id:int64} -> 200 Tag")
                .call("DELETE /owners/{ownerId:int64}/tags/{tagId:int64} -> 204")
                .call("POST /owners/{ownerId:int64}/tags Tag -> 201 Tag")
                .call("PUT /owners/{ownerId:int64}/tags Tag -> 200 Tag");

        for (String route : new String[] {
            "DELETE /owners/{ownerId}/tags/{tagId}", "POST /owners/{ownerId}/tags", "PUT /owners/{ownerId}/tags"
        }) {
            assertThat(doc.understood(route)).contains("unrelated-parent");
        }
    }

    @Test
    void objectsOfTheSameMembersAreTheSameWhateverTheirName() {
        Doc doc = new Doc()
                .schema("Hook", "{properties: {id: {type: integer}, target: {$ref: '#/components/schemas/Shown'}}}")
                .schema("Shown", "{properties: {kind: {type: string}, item: {type: integer}}}")
                .schema("Given", "{required: [kind], properties: {kind: {type: string}, item: {type: integer}}}")
                .schema("Other", "{properties: {kind: {type: integer}, item: {type: integer}}}")
                .schema("NewHook", "{properties: {target: {$ref: '#/components/schemas/Given'}}}")
                .schema("OtherHook", "{properties: {target: {$ref: '#/components/schemas/Other'}}}")
                .call("GET /hooks/{id:integer} -> 200 Hook")
                .call("POST /hooks NewHook -> 201 Hook")
                .call("POST /v2/hooks OtherHook -> 201 Hook");

        assertThat(doc.understood("POST /hooks")).startsWith("create Hook");
        assertThat(doc.understood("POST /v2/hooks")).contains("The body gives target as something else");
    }

    @Test
    void collectionBelowAWordLiesBelowWhatThePathNamesBeforeIt() {
        Doc doc = Doc.ofOwners()
                .schema(
                        "Visit",
                        "{required: [id], properties: {id: {type: integer, readOnly: true}, note: {type: string}}}")
                .call("GET /owners/{ownerId:int64}/clinic/visits -> 200 [Visit]")
                .call("POST /owners/{ownerId:int64}/clinic/visits Visit -> 201 Visit")
                .call("GET /owners/{ownerId:int64}/clinic/visits/{id:integer} -> 200 Visit")
                .call("GET /owners/{ownerId:int64}/archived/visits -> 200 [Visit]");

        assertThat(doc.understood("GET /owners/{ownerId}/clinic/visits/{id}"))
                .isEqualTo("get Visit[id=PATH id] under owner=ownerId -> 200 Visit (get)");
        assertThat(doc.understood("GET /owners/{ownerId}/archived/visits")).startsWith("custom");
    }

    @Test
    void rowsThatAListShowsOnlyByAnUnknownFilterAreStoredAllTheSame() {
        Doc doc = new Doc()
                .schema("Lock", "{properties: {id: {type: integer}, what: {type: string}}}")
                .call("GET /locks ?folder:string! -> 200 [Lock]")
                .call("POST /locks Lock -> 201 Lock")
                .call("DELETE /locks/{id:integer} -> 204");

        assertThat(doc.understood("GET /locks")).contains("unknown-filter: It needs folder");
        assertThat(doc.understood("DELETE /locks/{id}")).startsWith("delete Lock");
    }
}
