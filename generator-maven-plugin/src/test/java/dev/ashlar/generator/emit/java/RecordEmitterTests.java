package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordEmitterTests {

    private static final String PATHS = """
            /things:
              post:
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
            """;

    @Test
    void demandsWhatIsRequiredAndMarksWhatMayBeAbsent() {
        assertThat(thing("required: [name]", "name: {type: string}", "note: {type: string}"))
                .contains("public record Thing(@NotNull String name, @Nullable String note) {}");
    }

    @Test
    void asksNothingOfWhatOnlyTheServerGives() {
        assertThat(thing("required: [id]", "id: {type: integer, format: int64, minimum: 1, readOnly: true}"))
                .contains("Thing(@JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id) {}");
    }

    @Test
    void closesWhatTheDocumentCloses() {
        assertThat(thing("additionalProperties: false", "name: {type: string}")).contains("@ClosedObject\n");
        assertThat(thing("type: object", "name: {type: string}")).doesNotContain("ClosedObject");
    }

    @Test
    void showsNullWhereItIsRequiredAndLegal() {
        assertThat(thing("required: [end]", "end: {type: string, format: date, nullable: true}"))
                .contains("Thing(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate end) {}");
    }

    @Test
    void keepsTheNameOnTheWire() {
        assertThat(thing("type: object", "birth_date: {type: string, format: date}"))
                .contains("@JsonProperty(\"birth_date\") @Nullable LocalDate birthDate");
    }

    @Test
    void constrainsElementsInsideTheType() {
        assertThat(thing(
                        "type: object",
                        "codes: {type: array, maxItems: 3, items: {type: string, maxLength: 2}}",
                        "inner: {type: object, additionalProperties: {type: integer, format: int32, minimum: 1}}"))
                .contains("@Size(max = 3) @Nullable List<@NotNull @Size(max = 2) String> codes,")
                .contains("@Nullable Map<String, @NotNull @Min(1) Integer> inner");
    }

    @Test
    void givesAbsentValuesTheirDefaultsButNotToRequiredOnes() {
        assertThat(thing(
                        "required: [size]",
                        "size: {type: integer, format: int32, default: 3}",
                        "colour: {type: string, default: red}"))
                .contains("Thing(@NotNull Integer size, String colour)")
                .contains(
                        "    public Thing {\n        if (colour == null) {\n            colour = \"red\";\n        }\n    }")
                .doesNotContain("size == null");
    }

    @Test
    void keepsSecretsOutOfItsText() {
        assertThat(thing("type: object", "name: {type: string}", "pin: {type: string, writeOnly: true}"))
                .contains("return \"Thing[name=\" + name\n                + \", pin=***\"\n                + \"]\";");
        assertThat(thing("type: object", "name: {type: string}", "shoeSize: {type: string, x-ashlar-sensitive: true}"))
                .contains("+ \", shoeSize=***\"");
    }

    /** For what shows the values of members one by one: errors that tell what was rejected, the log of an object that holds it. */
    @Test
    void saysOfMembersThatTheyAreSensitive() {
        assertThat(thing(
                        "type: object",
                        "name: {type: string}",
                        "shoeSize: {type: string, x-ashlar-sensitive: true}",
                        "seen: {type: string, x-ashlar-sensitive: true, readOnly: true}",
                        "pin: {type: string, writeOnly: true}",
                        "word: {type: string, format: password}"))
                .containsPattern("@Sensitive @Nullable String shoeSize")
                .containsPattern("READ_ONLY\\) @Sensitive @Nullable String seen")
                .containsPattern("WRITE_ONLY\\) @Sensitive @Nullable String pin")
                .containsPattern("@Sensitive @Nullable String word")
                .doesNotContain("@Sensitive @Nullable String name");
    }

    @Test
    void saysWhatIsDeprecatedWithoutWarningsForItsUsers() {
        assertThat(thing("type: object", "old: {type: string, deprecated: true, description: An '@old' one.}"))
                .contains(" * @param old Deprecated. An '&#64;old' one.")
                .doesNotContain("@Deprecated");
    }

    private static String thing(String head, String... properties) {
        String schema = "Thing:\n  " + head + "\n  properties:\n    " + String.join("\n    ", properties);
        return GeneratedJava.ofYaml(PATHS, schema).type("Thing");
    }
}
