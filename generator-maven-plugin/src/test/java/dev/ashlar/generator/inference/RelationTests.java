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
        Doc doc = withPets("ownerId: {type: integer, format: int64, readOnly: true}")
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
}
