package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More properties of a schema, and more parameters of an operation, than Java allows. */
class WideTests {

    private static final String ANSWER =
            "responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}}\n";

    private static String many(String format, String separator) {
        return IntStream.range(0, 300).mapToObj(format::formatted).collect(Collectors.joining(separator));
    }

    @Test
    void aRecordOfTooManyComponentsIsMadeOfParts() {
        GeneratedJava generated = GeneratedJava.ofYaml(
                "/rows/{id}:\n  get:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n    "
                        + ANSWER,
                "Row: {required: [p_0], properties: {" + many("p_%d: {type: string}", ", ") + "}}");

        assertThat(generated.syntaxErrors()).isEmpty();
        assertThat(generated.type("Row").replaceAll("\\s+", " "))
                .contains(
                        "public record Row(@JsonUnwrapped @Valid Row.Part1 part1, @JsonUnwrapped @Valid Row.Part2 part2) {")
                .contains("public record Part1( @JsonProperty(\"p_0\") @NotNull String p0,")
                .contains("public record Part2( @JsonProperty(\"p_200\") @Nullable String p200,")
                .contains("public @Nullable String p299() { return part2.p299(); }");
    }

    @Test
    void aSchemaOfTooManyPropertiesIsNoTable() {
        GeneratedJava generated = GeneratedJava.ofYaml(
                "/rows:\n  post:\n    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}\n    "
                        + ANSWER
                        + "/rows/{id}:\n  get:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n    "
                        + ANSWER,
                "Row: {properties: {id: {type: string}, " + many("p_%d: {type: string}", ", ") + "}}");

        assertThat(generated.paths()).noneMatch(path -> path.endsWith("Entity.java"));
    }

    @Test
    void tooManyParametersAreGatheredInObjects() {
        GeneratedJava generated = GeneratedJava.ofYaml(
                "/rows/{id}:\n  get:\n    operationId: readRow\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}, "
                        + many("{name: p_%d, in: query, schema: {type: string}}", ", ") + "]\n    " + ANSWER,
                "Row: {properties: {name: {type: string}}}");

        assertThat(generated.method("RowsServiceBase", "readRow").replaceAll("\\s+", " "))
                .contains("readRow(String id, @Nullable ReadRowQuery query, @Nullable ReadRowQuery2 query2)");
        assertThat(generated.type("RowsApi"))
                .contains("@ModelAttribute(\"query\") @Valid @Nullable ReadRowQuery query");
        assertThat(generated.type("ReadRowQuery2"))
                .contains("@JsonProperty(\"p_200\") @BindParam(\"p_200\") @Nullable String p200");
    }

    @Test
    void aFormIsBoundByTheNamesOfItsFields() {
        GeneratedJava generated = GeneratedJava.ofYaml(
                "/rows:\n  post:\n    requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}}\n    "
                        + ANSWER,
                "Form: {properties: {first_name: {type: string}, last: {type: string}}}\nRow: {properties: {name_of: {type: string}}}");

        assertThat(generated.type("Form"))
                .contains("@JsonProperty(\"first_name\") @BindParam(\"first_name\") @Nullable String firstName,")
                .contains("@Nullable String last");
        assertThat(generated.type("Row")).doesNotContain("BindParam");
    }
}
