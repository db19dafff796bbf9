package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTests {

    private static Doc withPets(String properties) {
        return Doc.ofOwners()
                .schema(
                        "Pet",
                        "{required: [name], properties: {id: {type: integer, format: int64, readOnly: true},"
                                + " name: {type: string}, " + properties + "}}")
                .call("GET /pets -> 200 [Pet]")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{petId:int64} -> 200 Pet");
    }

    @ParameterizedTest
    @CsvSource({"ownerId", "owner_id", "ownerID"})
    void propertyNamedAndTypedLikeAKeyRefers(String property) {
        assertThat(withPets(property + ": {type: integer, format: int64}").resource("Pet"))
                .contains("-> owner: MANY_TO_ONE Owner KEY " + property + " (key-reference)")
                .doesNotContain(property + ": INT64");
    }

    @ParameterizedTest
    @CsvSource({"ownerId, uuid", "ownerId, int32", "landlordId, int64", "owner, int64"})
    void otherNamesAndTypesAreFields(String property, String format) {
        String type = format.equals("uuid") ? "string" : "integer";
        assertThat(withPets(property + ": {type: " + type + ", format: " + format + "}")
                        .resource("Pet"))
                .doesNotContain("->")
                .contains("  " + property + ": ");
    }

    @Test
    void keysOwnNameRefersWhenItSaysMoreThanId() {
        String ticket = new Doc()
                .schema("Event", "{properties: {eventId: {type: string, format: uuid}}}")
                .call("POST /special-events Event -> 201 Event")
                .call("GET /special-events/{eventId:uuid} -> 200 Event")
                .schema("Ticket", "{properties: {id: {type: integer}, eventId: {type: string, format: uuid}}}")
                .call("POST /tickets Ticket -> 201 Ticket")
                .call("GET /tickets/{id:int64} -> 200 Ticket")
                .resource("Ticket");

        assertThat(ticket).contains("-> event: MANY_TO_ONE Event KEY eventId (key-reference)");
    }

    @Test
    void objectOfAnotherResourceRefers() {
        assertThat(withPets("owner: {$ref: '#/components/schemas/Owner'}").resource("Pet"))
                .contains("-> owner: MANY_TO_ONE Owner OBJECT (reference)");
    }

    @Test
    void objectThatIsNoResourceIsAField() {
        assertThat(withPets("chip: {$ref: '#/components/schemas/Chip'}")
                        .schema("Chip", "{properties: {id: {type: integer}, code: {type: string}}}")
                        .resource("Pet"))
                .contains("  chip: Chip\n");
    }

    @Test
    void listOfKeysIsManyToMany() {
        assertThat(withPets("ownerIds: {type: array, items: {type: integer, format: int64}}")
                        .resource("Pet"))
                .contains("-> owners: MANY_TO_MANY Owner KEY ownerIds (key-list)");
    }

    @Test
    void listOfRowsThatDoNotReferBackIsManyToMany() {
        assertThat(withPets("owners: {type: array, items: {$ref: '#/components/schemas/Owner'}}")
                        .resource("Pet"))
                .contains("-> owners: MANY_TO_MANY Owner OBJECT (many-to-many)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"owners | {$ref: '#/components/schemas/Owner'}", "ownerIds | {type: integer, format: int64}"})
    void listOfRowsThatNothingEverFillsIsNotStoredAndTold(String property, String items) {
        Doc doc = withPets(property + ": {type: array, readOnly: true, items: " + items + "}");

        assertThat(doc.resource("Pet")).doesNotContain(property);
        assertThat(doc.infer().findings())
                .extracting(Finding::message)
                .containsExactly("No request gives " + property
                        + " of a Pet, and no Owner refers back: it is not stored and stays empty until"
                        + " x-ashlar-relation says otherwise");
    }

    @Test
    void listThatNothingFillsIsARelationWhenItsAuthorSaysSo() {
        assertThat(withPets("owners: {type: array, readOnly: true, x-ashlar-relation: Owner,"
                                + " items: {$ref: '#/components/schemas/Owner'}}")
                        .resource("Pet"))
                .contains("-> owners: MANY_TO_MANY Owner OBJECT (declared-relation)");
    }

    private static Doc shelves(String categoryProperty) {
        return new Doc()
                .schema("Category", "{properties: {id: {type: integer}, " + categoryProperty + "}}")
                .schema("BookSummary", "{properties: {id: {type: integer}}}")
                .schema(
                        "Book",
                        "{properties: {id: {type: integer}, categoryIds: {type: array, items: {type: integer}}}}")
                .call("POST /categories Category -> 201 Category")
                .call("GET /categories/{id:int64} -> 200 Category")
                .call("POST /books Book -> 201 Book")
                .call("GET /books/{id:int64} -> 200 Book");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "books | {$ref: '#/components/schemas/Book'} | OBJECT",
                "books | {$ref: '#/components/schemas/BookSummary'} | OBJECT",
                "bookIds | {type: integer} | KEY"
            })
    void readOnlyListOfWhatRefersBackByAListIsItsOtherSide(String property, String items, String form) {
        Doc doc = shelves(property + ": {type: array, readOnly: true, items: " + items + "}");

        assertThat(doc.resource("Category"))
                .contains("-> " + property + ": MANY_TO_MANY Book " + form + " mapped by categories (inverse)")
                .doesNotContain(property + ": [");
        assertThat(doc.resource("Book")).contains("-> categories: MANY_TO_MANY Category KEY categoryIds (key-list)");
        assertThat(doc.infer().findings()).isEmpty();
    }

    @Test
    void readOnlyListOfKeysOfWhatRefersBackByOneIsItsOtherSide() {
        Doc doc = new Doc()
                .schema(
                        "Owner",
                        "{properties: {id: {type: integer}, petIds: {type: array, readOnly: true, items: {type: integer}}}}")
                .schema("Pet", "{properties: {id: {type: integer}, ownerId: {type: integer}}}")
                .call("POST /owners Owner -> 201 Owner")
                .call("GET /owners/{id:int64} -> 200 Owner")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.resource("Owner")).contains("-> petIds: ONE_TO_MANY Pet KEY mapped by owner (inverse)");
    }

    @Test
    void listsThatBothSidesGiveAreTwoRelations() {
        assertThat(shelves("bookIds: {type: array, items: {type: integer}}").resource("Category"))
                .contains("-> books: MANY_TO_MANY Book KEY bookIds (key-list)");
    }

    private static Doc split(String shown, String given) {
        return Doc.ofOwners()
                .schema("OwnerSummary", "{properties: {id: {type: integer, format: int64}, name: {type: string}}}")
                .schema("Pet", "{required: [id], properties: {id: {type: integer}, " + shown + "}}")
                .schema("NewPet", "{required: [" + given.split(":")[0] + "], properties: {" + given + "}}")
                .call("GET /pets -> 200 [Pet]")
                .call("POST /pets NewPet -> 201 Pet")
                .call("GET /pets/{petId:int64} -> 200 Pet")
                .call("PUT /pets/{petId:int64} NewPet -> 200 Pet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: {$ref: '#/components/schemas/Owner'} | ownerId: {type: integer} | owner: MANY_TO_ONE | ownerId",
                "owner: {$ref: '#/components/schemas/OwnerSummary'} | owner_id: {type: integer} | owner: MANY_TO_ONE | owner_id",
                "vet: {$ref: '#/components/schemas/Owner'} | vetId: {type: integer} | vet: MANY_TO_ONE | vetId",
                "owners: {type: array, items: {$ref: '#/components/schemas/Owner'}}"
                        + " | ownerIds: {type: array, items: {type: integer}} | owners: MANY_TO_MANY | ownerIds",
                "vets: {type: array, items: {$ref: '#/components/schemas/Owner'}}"
                        + " | vetIds: {type: array, items: {type: integer}} | vets: MANY_TO_MANY | vetIds"
            })
    void keyThatIsGivenAndRowThatIsShownAreOneRelation(String shown, String given, String relation, String key) {
        Doc doc = split(shown, given);

        assertThat(doc.resource("Pet"))
                .contains("-> " + relation + " Owner OBJECT beside " + key)
                .containsOnlyOnce("->")
                .doesNotContain("  " + key + ":");
        assertThat(doc.understood("POST /pets")).isEqualTo("create Pet from NewPet -> 201 Pet (create)");
        assertThat(doc.understood("PUT /pets/{petId}")).startsWith("replace Pet[id=PATH petId] from NewPet");
    }

    @Test
    void relationSeenTwiceIsRequiredWhenTheRowIsAlwaysShownAndTheKeyAlwaysGiven() {
        Doc doc = Doc.ofOwners()
                .schema(
                        "Pet",
                        "{required: [id, owner], properties: {id: {type: integer},"
                                + " owner: {$ref: '#/components/schemas/Owner'}}}")
                .schema("NewPet", "{required: [ownerId], properties: {ownerId: {type: integer}}}")
                .call("POST /pets NewPet -> 201 Pet")
                .call("GET /pets/{petId:int64} -> 200 Pet");

        assertThat(doc.resource("Pet")).contains("OBJECT beside ownerId required (key-beside)");
    }

    @Test
    void filterMayBeNamedAfterTheKeyOfARelationThatIsShownAsARow() {
        Doc doc = split("vet: {$ref: '#/components/schemas/Owner'}", "vetId: {type: integer}")
                .call("GET /v2/pets ?vet_id:int64 -> 200 [Pet]");

        assertThat(doc.understood("GET /v2/pets")).contains("where vet EQUAL vet_id");
    }

    @Test
    void keyAndRowThatRequestsBothGiveStayInDoubt() {
        assertThat(withPets("ownerId: {type: integer, format: int64}, owner: {$ref: '#/components/schemas/Owner'}")
                        .understood("POST /pets"))
                .contains("ownerId and owner show the same thing twice");
    }

    @Test
    void listOfRowsThatReferBackIsOneToMany() {
        Doc doc = new Doc()
                .schema(
                        "Owner",
                        "{properties: {id: {type: integer}, pets: {type: array, readOnly: true,"
                                + " items: {$ref: '#/components/schemas/Pet'}}}}")
                .schema("Pet", "{properties: {id: {type: integer}, ownerId: {type: integer}}}")
                .call("POST /owners Owner -> 201 Owner")
                .call("GET /owners/{id:int64} -> 200 Owner")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.resource("Owner")).contains("-> pets: ONE_TO_MANY Pet OBJECT mapped by owner (back-reference)");
    }

    @Test
    void nestedPathTellsTheParentThatNoPropertyShows() {
        Doc doc = Doc.ofOwners()
                .schema("Note", "{properties: {id: {type: integer, readOnly: true}, text: {type: string}}}")
                .call("GET /owners/{ownerId:int64}/notes -> 200 [Note]")
                .call("POST /owners/{ownerId:int64}/notes Note -> 201 Note")
                .call("DELETE /owners/{ownerId:int64}/notes/{noteId:int64} -> 204");

        assertThat(doc.resource("Note")).contains("-> owner: MANY_TO_ONE Owner HIDDEN required indexed (nested-path)");
        assertThat(doc.understood("POST /owners/{ownerId}/notes"))
                .isEqualTo("create Note under owner=ownerId from Note -> 201 Note (create)");
    }

    @Test
    void parentOfAnotherNameWhenAFieldHasTheRole() {
        assertThat(Doc.ofOwners()
                        .schema("Note", "{properties: {id: {type: integer, readOnly: true}, owner: {type: string}}}")
                        .call("POST /owners/{ownerId:int64}/notes Note -> 201 Note")
                        .call("GET /owners/{ownerId:int64}/notes/{noteId:int64} -> 200 Note")
                        .resource("Note"))
                .contains("-> parentOwner: MANY_TO_ONE Owner HIDDEN");
    }

    @Test
    void nestedListOfWhatIsMadeElsewhereIsCustom() {
        Doc doc = withPets("age: {type: integer}").call("GET /owners/{ownerId:int64}/pets -> 200 [Pet]");

        assertThat(doc.understood("GET /owners/{ownerId}/pets"))
                .contains("Nothing shows how a Pet belongs to what /owners/{ownerId} names");
    }

    @Test
    void chainOfParentsLeadsThroughEachOfThem() {
        Doc doc = withPets("ownerId: {type: integer, format: int64}")
                .schema(
                        "Visit",
                        "{properties: {id: {type: integer, readOnly: true}, petId: {type: integer, readOnly: true}}}")
                .call("GET /owners/{ownerId:int64}/pets/{petId:int64} -> 200 Pet")
                .call("POST /owners/{ownerId:int64}/pets/{petId:int64}/visits Visit -> 201 Visit")
                .call("GET /visits/{id:int64} -> 200 Visit");

        assertThat(doc.understood("POST /owners/{ownerId}/pets/{petId}/visits"))
                .startsWith("create Visit under pet=petId under pet.owner=ownerId from Visit");
    }

    @Test
    void relationIsRequiredWhenShownAlwaysAndGivenAlways() {
        Doc doc = Doc.ofOwners()
                .schema(
                        "Pet",
                        "{required: [ownerId], properties: {id: {type: integer, readOnly: true},"
                                + " ownerId: {type: integer, format: int64}}}")
                .call("POST /pets Pet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.resource("Pet")).contains("-> owner: MANY_TO_ONE Owner KEY ownerId required (key-reference)");
    }

    @Test
    void roleThatAnotherPropertyHasIsLeftToIt() {
        assertThat(withPets("owner: {type: string}, ownerId: {type: integer, format: int64}")
                        .resource("Pet"))
                .contains("-> ownerId: MANY_TO_ONE Owner KEY (key-reference)", "  owner: STRING\n");
    }

    @Test
    void authorMayDenyOrDeclareRelation() {
        assertThat(withPets("ownerId: {type: integer, format: int64, x-ashlar-relation: none}")
                        .resource("Pet"))
                .contains("  ownerId: INT64\n");
        assertThat(withPets("landlordId: {type: integer, format: int64, x-ashlar-relation: Owner}")
                        .resource("Pet"))
                .contains("-> landlord: MANY_TO_ONE Owner KEY landlordId (declared-relation)");
    }

    @ParameterizedTest
    @CsvSource({"depotCode:string, EQUAL", "depot_codes:[string], IN", "depot:string, EQUAL"})
    void aReferenceThatIsShownAsAnObjectIsFilteredByTheTargetsKeyUnderItsName(String parameter, String operator) {
        Doc doc = depots(
                "depot: {$ref: '#/components/schemas/Depot'}",
                "POST /vehicles Vehicle -> 201 Vehicle",
                "GET /vehicles ?" + parameter + " ?depotName:string -> 200 [Vehicle]");
        assertThat(doc.understood("GET /vehicles"))
                .contains("depot " + operator + " " + parameter.substring(0, parameter.indexOf(':')))
                .doesNotContain("EQUAL depotName");
    }

    /** Depots with a code for a key, and vehicles. */
    private static Doc depots(String vehicle, String create, String... calls) {
        Doc doc = new Doc()
                .schema("Depot", "{required: [code], properties: {code: {type: string}, name: {type: string}}}")
                .schema("Vehicle", "{properties: {id: {type: integer, readOnly: true}, " + vehicle + "}}")
                .call("POST /depots Depot -> 201 Depot")
                .call("GET /depots/{code:string} -> 200 Depot")
                .call(create)
                .call("GET /vehicles/{id:int64} -> 200 Vehicle")
                .call("GET /depots/{code:string}/vehicles -> 200 [Vehicle]");
        for (String call : calls) {
            doc.call(call);
        }
        return doc;
    }

    @ParameterizedTest
    @CsvSource({"depotCode", "depot_code", "DepotCode"})
    void propertyNamedAfterTheResourceAndItsTextKeyRefers(String property) {
        Doc doc = depots(property + ": {type: string}", "POST /vehicles Vehicle -> 201 Vehicle");

        assertThat(doc.resource("Vehicle"))
                .contains("-> depot: MANY_TO_ONE Depot KEY " + property)
                .doesNotContain("  " + property + ": ");
        assertThat(doc.infer().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"code", "depotName", "mainDepotCode", "depots"})
    void propertyNamedOtherwiseThanATextKeyIsAField(String property) {
        assertThat(depots(property + ": {type: string}", "POST /depots/{code:string}/vehicles Vehicle -> 201 Vehicle")
                        .resource("Vehicle"))
                .contains("  " + property + ": ")
                .contains("-> depot: MANY_TO_ONE Depot HIDDEN");
    }

    @Test
    void textKeyAndTheRowBesideItAreOneRelation() {
        Doc doc = depots(
                "depotCode: {type: string}, depot: {readOnly: true, allOf: [{$ref: '#/components/schemas/Depot'}]}",
                "POST /vehicles Vehicle -> 201 Vehicle");

        assertThat(doc.resource("Vehicle"))
                .contains("-> depot: MANY_TO_ONE Depot OBJECT")
                .contains("key-beside")
                .doesNotContain("KEY");
        assertThat(doc.understood("GET /depots/{code}/vehicles")).startsWith("list Vehicle");
        assertThat(doc.infer().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"categorySlugs", "category_slugs"})
    void listOfTextKeysIsManyToMany(String property) {
        String post = new Doc()
                .schema("Category", "{required: [slug], properties: {slug: {type: string}}}")
                .schema(
                        "Post",
                        "{properties: {id: {type: integer}, " + property + ": {type: array, items: {type: string}}}}")
                .call("POST /categories Category -> 201 Category")
                .call("GET /categories/{slug:string} -> 200 Category")
                .call("POST /posts Post -> 201 Post")
                .call("GET /posts/{id:int64} -> 200 Post")
                .resource("Post");

        assertThat(post).contains("-> categories: MANY_TO_MANY Category KEY " + property + " (key-list)");
    }

    @Test
    void referenceThatNoRequestSetsIsToldAndNothingIsListedByIt() {
        Doc doc = depots(
                "depot: {readOnly: true, allOf: [{$ref: '#/components/schemas/Depot'}]}",
                "POST /vehicles Vehicle -> 201 Vehicle");

        assertThat(doc.understood("GET /depots/{code}/vehicles"))
                .startsWith("custom")
                .contains("No request says which depot a Vehicle belongs to");
        assertThat(doc.infer().findings())
                .extracting(Finding::message)
                .containsExactly("No request says which depot a Vehicle has: it stays empty until a body gives its key,"
                        + " or code sets it and x-ashlar-relation: Depot says so");
    }

    @Test
    void referenceThatOnlyAPathSetsIsSet() {
        Doc doc = depots(
                "depot: {readOnly: true, allOf: [{$ref: '#/components/schemas/Depot'}]}",
                "POST /depots/{code:string}/vehicles Vehicle -> 201 Vehicle");

        assertThat(doc.understood("GET /depots/{code}/vehicles")).startsWith("list Vehicle");
        assertThat(doc.infer().findings()).isEmpty();
    }

    @Test
    void referenceThatCodeSetsIsOneWhenItsAuthorSaysSo() {
        Doc doc = depots(
                "depot: {readOnly: true, x-ashlar-relation: Depot, allOf: [{$ref: '#/components/schemas/Depot'}]}",
                "POST /vehicles Vehicle -> 201 Vehicle");

        assertThat(doc.understood("GET /depots/{code}/vehicles")).startsWith("list Vehicle");
        assertThat(doc.infer().findings()).isEmpty();
    }

    private static Doc groups(String properties) {
        return new Doc()
                .schema(
                        "Group",
                        "{properties: {id: {type: integer, format: int64, readOnly: true}, " + properties + "}}")
                .call("GET /groups -> 200 [Group]")
                .call("POST /groups Group -> 201 Group")
                .call("GET /groups/{groupId:int64} -> 200 Group");
    }

    private static String listOfGroups(String name, String more) {
        return name + ": {type: array, " + more + "items: {$ref: '#/components/schemas/Group'}}";
    }

    @ParameterizedTest
    @CsvSource({"parentId, parent", "parent_id, parent", "parent, parent", "parentGroupId, parentGroup"})
    void keyOfTheRowAboveRefersToItsOwnResource(String property, String role) {
        assertThat(groups(property + ": {type: integer, format: int64}").resource("Group"))
                .contains("-> " + role + ": MANY_TO_ONE Group KEY")
                .doesNotContain("  " + property + ": INT64");
    }

    @ParameterizedTest
    @CsvSource({"parentId, int32", "managerId, int64", "parentTeamId, int64", "grandparentId, int64"})
    void otherNamesAndTypesDoNotReferToTheirOwnResource(String property, String format) {
        assertThat(groups(property + ": {type: integer, format: " + format + "}")
                        .resource("Group"))
                .doesNotContain("->");
    }

    @Test
    void parentIdRefersToAResourceOfThatNameBeforeItsOwn() {
        String group = groups("parentId: {type: integer, format: int64}")
                .schema("Parent", "{properties: {id: {type: integer, format: int64, readOnly: true}}}")
                .call("POST /parents Parent -> 201 Parent")
                .call("GET /parents/{parentId:int64} -> 200 Parent")
                .resource("Group");

        assertThat(group).contains("-> parent: MANY_TO_ONE Parent KEY");
    }

    @ParameterizedTest
    @CsvSource({"children", "subgroups", "subGroups", "childGroups"})
    void rowsRightBelowAreTheOtherSideOfTheirParent(String list) {
        Doc doc = groups("parentId: {type: integer, format: int64}, " + listOfGroups(list, "readOnly: true, "));

        assertThat(doc.resource("Group")).contains("-> " + list + ": ONE_TO_MANY Group OBJECT mapped by parent");
        assertThat(doc.infer().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ancestors", "descendants", "siblings"})
    void otherRowsOfTheirOwnAreNotTakenForThoseRightBelow(String list) {
        Doc doc = groups("parentId: {type: integer, format: int64}, " + listOfGroups(list, "readOnly: true, "));

        assertThat(doc.resource("Group")).doesNotContain(list);
        assertThat(doc.infer().findings()).hasSize(1);
    }

    @Test
    void rowsOfTheirOwnThatABodyGivesAreManyToMany() {
        assertThat(groups("parentId: {type: integer, format: int64}, " + listOfGroups("friends", ""))
                        .resource("Group"))
                .contains("-> friends: MANY_TO_MANY Group OBJECT");
    }

    @Test
    void rowsRightBelowFollowTheParentAmongSeveralReferences() {
        assertThat(groups("parentId: {type: integer, format: int64},"
                                + " leaderId: {type: integer, format: int64, x-ashlar-relation: Group}, "
                                + listOfGroups("children", "readOnly: true, "))
                        .resource("Group"))
                .contains("-> leader: MANY_TO_ONE Group KEY leaderId (declared-relation)")
                .contains("-> children: ONE_TO_MANY Group OBJECT mapped by parent");
    }
}
