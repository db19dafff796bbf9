package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.TextFormat;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTests {

    private static Doc things(String required, String properties) {
        return new Doc()
                .schema(
                        "Thing",
                        "{required: [" + required + "], properties: {id: {type: integer, readOnly: true}, " + properties
                                + "}}")
                .call("POST /things Thing -> 201 Thing", "x-ashlar-operation: create")
                .call("GET /things/{id:int64} -> 200 Thing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; {type: string}; STRING required",
                "; {type: string}; STRING",
                "a; {type: string, nullable: true}; STRING",
                "a; {type: string, default: x}; STRING required default x",
                "a; {type: string, readOnly: true}; STRING APPLICATION",
                "a; {type: string, readOnly: true, default: new}; STRING required default new APPLICATION",
                "a; {type: string, writeOnly: true}; STRING required",
                "; {type: string, x-ashlar-unique: true}; STRING unique",
                "a; {type: string, format: date-time, readOnly: true}; DATE_TIME APPLICATION",
                "; {type: object, additionalProperties: {type: integer}}; {INT64}",
                "; {type: array, items: {type: string, format: uuid}}; [UUID]"
            })
    void fieldIsRequiredWhenEveryRowHasIt(String required, String property, String field) {
        assertThat(things(required == null ? "" : required, "a: " + property).resource("Thing"))
                .contains("  a: " + field + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; {type: string, format: password, writeOnly: true, default: x, minLength: 8}; STRING HASHED",
                "a; {type: string, format: password, writeOnly: true, x-ashlar-password: plain}; STRING",
                "a; {type: string, format: password}; STRING",
                "a; {type: string, writeOnly: true}; STRING",
                "a; {type: string, x-ashlar-password: hashed, x-ashlar-unique: true}; STRING HASHED",
                "a; {type: integer, x-ashlar-password: hashed}; INT64",
                "userPassword; {type: string, writeOnly: true}; STRING HASHED",
                "userPassword; {type: string}; STRING",
                "userPassword; {type: string, writeOnly: true, x-ashlar-encrypted: true}; STRING ENCRYPTED",
                "a; {type: string, x-ashlar-encrypted: true, x-ashlar-unique: true}; STRING unique ENCRYPTED"
            })
    void passwordsAreKeptAsHashesAndWhatIsToBeEncryptedIs(String name, String property, String field) {
        assertThat(things("", name + ": " + property).resource("Thing")).contains("  " + name + ": " + field + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "createdAt, CREATED_AT",
        "created_on, CREATED_AT",
        "dateCreated, CREATED_AT",
        "updatedAt, UPDATED_AT",
        "last_modified, UPDATED_AT",
        "modified, UPDATED_AT"
    })
    void timesThatNobodyGivesAreKept(String name, String origin) {
        String property = name + ": {type: string, format: date-time, readOnly: true}";

        assertThat(things(name, property).resource("Thing"))
                .contains("  " + name + ": DATE_TIME required " + origin + "\n");
        assertThat(things(name, property.replace(", readOnly: true", "")).resource("Thing"))
                .contains("  " + name + ": DATE_TIME required\n");
    }

    @Test
    void whatOnlyRequestsCarryIsStoredWhenWriteOnly() {
        Doc doc = new Doc()
                .schema("User", "{properties: {id: {type: integer}, name: {type: string}}}")
                .schema(
                        "NewUser",
                        "{required: [password], properties: {name: {type: string},"
                                + " password: {type: string, writeOnly: true}}}")
                .call("POST /users NewUser -> 201 User")
                .call("GET /users/{id:int64} -> 200 User");

        assertThat(doc.resource("User")).contains("  password: STRING required HASHED\n");
        assertThat(doc.understood("POST /users")).startsWith("create User from NewUser");
    }

    @Test
    void fieldIsNotRequiredWhenOneCreateLeavesItOut() {
        Doc doc = new Doc()
                .schema("Pet", "{required: [name], properties: {id: {type: integer}, name: {type: string}}}")
                .schema("QuickPet", "{properties: {name: {type: string}}}")
                .call("POST /pets Pet -> 201 Pet")
                .call("POST /v2/pets QuickPet -> 201 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet");

        assertThat(doc.resource("Pet")).contains("  name: STRING\n");
    }

    @Test
    void constraintsAreWhatAllBodiesAgreeOn() {
        Field field = new Doc()
                .schema("Pet", "{properties: {id: {type: integer}, age: {type: integer}}}")
                .schema("NewPet", "{properties: {age: {type: integer, minimum: 1, maximum: 20}}}")
                .schema(
                        "PetChange",
                        "{required: [age], properties: {age: {type: integer, minimum: 0, exclusiveMinimum: true}}}")
                .call("POST /pets NewPet -> 201 Pet")
                .call("PUT /pets/{id:int64} PetChange -> 200 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet")
                .infer()
                .resource("Pet")
                .field("age")
                .orElseThrow();

        assertThat(field.constraints().minimum()).isEqualTo(new Bound(BigDecimal.ZERO, true));
        assertThat(field.constraints().maximum()).isNull();
    }

    @Test
    void noChangeMakesARowWhatItsOwnSchemaDoesNotAllow() {
        Field field = new Doc()
                .schema("Pet", "{properties: {id: {type: integer}, name: {type: string, minLength: 1, maxLength: 5}}}")
                .schema("PetChange", "{properties: {name: {type: string, minLength: 2}}}")
                .call("POST /pets Pet -> 201 Pet")
                .call("PATCH /pets/{id:int64} PetChange -> 200 Pet")
                .call("GET /pets/{id:int64} -> 200 Pet")
                .infer()
                .resource("Pet")
                .field("name")
                .orElseThrow();

        assertThat(field.constraints().minLength()).isEqualTo(1);
        assertThat(field.constraints().maxLength()).isEqualTo(5);
    }

    @Test
    void commonConstraintsNeverForbidWhatOneAllows() {
        var narrow = new Constraints(
                2, 5, "a", bound(1, true), bound(9, true), BigDecimal.ONE, 1, 2, true, TextFormat.EMAIL, null);
        var wide =
                new Constraints(1, 7, "b", bound(1, false), bound(9, false), BigDecimal.TEN, 0, 3, false, null, null);

        Constraints common = ConstraintReader.common(narrow, wide);

        assertThat(common)
                .isEqualTo(new Constraints(1, 7, null, bound(1, false), bound(9, false), null, 0, 3, false, null, null))
                .isEqualTo(ConstraintReader.common(wide, narrow));
        assertThat(ConstraintReader.common(narrow, narrow)).isEqualTo(narrow);
        assertThat(ConstraintReader.common(narrow, Constraints.NONE)).isEqualTo(Constraints.NONE);
    }

    private static Bound bound(int value, boolean exclusive) {
        return new Bound(BigDecimal.valueOf(value), exclusive);
    }

    private static Doc notes(String required, String property) {
        return new Doc()
                .schema(
                        "Note",
                        "{required: [id, " + required + "], properties: {id: {type: integer, readOnly: true},"
                                + " text: {type: string}, " + property + "}}")
                .call("GET /notes -> 200 [Note]")
                .call("POST /notes Note -> 201 Note")
                .call("GET /notes/{id:int64} -> 200 Note");
    }

    @ParameterizedTest
    @CsvSource({"version", "revision", "rowVersion", "lock_version"})
    void readOnlyWholeNumberCalledVersionIsTheRowsOwn(String name) {
        Doc doc = notes(name, name + ": {type: integer, readOnly: true}");

        assertThat(doc.infer().resource("Note").field(name).orElseThrow())
                .returns(FieldOrigin.ROW_VERSION, Field::origin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version | {type: integer}",
                "version | {type: string, readOnly: true}",
                "version | {type: integer, readOnly: true, minimum: 1}",
                "views | {type: integer, readOnly: true}"
            })
    void otherPropertiesAreNotTheVersionOfTheRow(String name, String schema) {
        Doc doc = notes("text", name + ": " + schema);

        assertThat(doc.infer().resource("Note").field(name).orElseThrow().origin())
                .isNotEqualTo(FieldOrigin.ROW_VERSION);
    }

    @Test
    void requiredVersionOfTheRowKeepsNobodyFromMakingOne() {
        assertThat(notes("revision", "revision: {type: integer, readOnly: true}")
                        .understood("POST /notes"))
                .startsWith("create Note");
    }

    @Test
    void createWaitsForCodeThatSetsWhatEveryRowIsShownWith() {
        assertThat(notes("seen", "seen: {type: integer, readOnly: true}").understood("POST /notes"))
                .startsWith("custom")
                .contains("No body gives seen, which every Note is shown with; it is set by your code");
    }
}
