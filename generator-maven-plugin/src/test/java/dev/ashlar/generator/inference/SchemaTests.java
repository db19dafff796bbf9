package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.TextFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTests {

    private static Doc thing(String version, String yaml) {
        return new Doc(version).schema("Thing", yaml).call("POST /run Thing -> 204");
    }

    private static Property property(String version, String yaml) {
        return thing(version, "{type: object, properties: {a: " + yaml + "}}").property("Thing", "a");
    }

    private static Property property(String yaml) {
        return property("3.0.3", yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: string}; STRING",
                "{type: string, format: date}; DATE",
                "{type: string, format: date-time}; DATE_TIME",
                "{type: string, format: uuid}; UUID",
                "{type: string, format: uri}; URI",
                "{type: string, format: byte}; BASE64",
                "{type: string, format: hostname}; STRING",
                "{type: integer}; INT64",
                "{type: integer, format: int32}; INT32",
                "{type: integer, format: int32, maximum: 4294967295}; INT64",
                "{type: integer, maximum: 2147483647}; INT32",
                "{type: integer, maximum: 2147483648}; INT64",
                "{type: integer, format: int64, maximum: 10}; INT64",
                "{type: number}; DECIMAL",
                "{type: number, format: float}; FLOAT",
                "{type: number, format: double}; DOUBLE",
                "{type: boolean}; BOOLEAN",
                "{type: object}; {ANY}",
                "{type: object, additionalProperties: {type: string, format: uuid}}; {UUID}",
                "{type: array, items: {type: array, items: {type: number}}}; [[DECIMAL]]",
                "{}; ANY"
            })
    void typeAndFormatTellWhatAValueIs(String yaml, String type) {
        assertThat(Classification.type(property(yaml).type())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: [string, 'null']}; STRING; true",
                "{type: ['null', integer]}; INT64; true",
                "{type: string}; STRING; false",
                "{type: [string, integer]}; StringOrInteger; false",
                "{oneOf: [{type: string}, {type: 'null'}]}; STRING; true",
                "{type: string, contentEncoding: base64}; BASE64; false",
                "{type: string, contentMediaType: application/octet-stream}; BINARY; false"
            })
    void typesOf31AreRead(String yaml, String type, boolean nullable) {
        Property property = property("3.1.0", yaml);

        assertThat(Classification.type(property.type())).isEqualTo(type);
        assertThat(property.nullable()).isEqualTo(nullable);
    }

    @Test
    void nullableOf30IsRead() {
        assertThat(property("{type: string, nullable: true}").nullable()).isTrue();
    }

    @Test
    void boundsAreReadInBothDialects() {
        Constraints flags = property("{type: integer, minimum: 1, exclusiveMinimum: true, maximum: 5}")
                .constraints();
        Constraints values = property("3.1.0", "{type: integer, exclusiveMinimum: 1, maximum: 5}")
                .constraints();

        assertThat(flags.minimum()).isEqualTo(new Bound(BigDecimal.ONE, true)).isEqualTo(values.minimum());
        assertThat(flags.maximum())
                .isEqualTo(new Bound(BigDecimal.valueOf(5), false))
                .isEqualTo(values.maximum());
    }

    @Test
    void constraintsAreRead() {
        assertThat(property("{type: string, minLength: 1, maxLength: 9, pattern: '^a', format: email}")
                        .constraints())
                .isEqualTo(new Constraints(1, 9, "^a", null, null, null, null, null, false, TextFormat.EMAIL, null));
        assertThat(property("{type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: {type: string}}")
                        .constraints())
                .isEqualTo(new Constraints(null, null, null, null, null, null, 1, 2, true, null, null));
        assertThat(property("{type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: string}}")
                        .constraints())
                .isEqualTo(new Constraints(null, null, null, null, null, null, 1, 2, false, null, null));
        assertThat(property("{type: number, multipleOf: 0.01}").constraints().multipleOf())
                .isEqualByComparingTo("0.01");
    }

    @Test
    void whatTheDocumentKeepsOutOfLogsIsSensitive() {
        assertThat(property("{type: string, format: password}").sensitive()).isTrue();
        assertThat(property("{type: string, x-ashlar-sensitive: true}").sensitive())
                .isTrue();
        assertThat(property("{type: string, x-sensitive: true}").sensitive()).isTrue();
        assertThat(property("{type: string}").sensitive()).isFalse();
    }

    @Test
    void accessDefaultExampleAndRemarksAreRead() {
        Property property =
                property("{type: string, readOnly: true, default: d, example: e, description: f, deprecated: true}");

        assertThat(property)
                .isEqualTo(new Property(
                        "a",
                        ScalarType.STRING,
                        false,
                        false,
                        Access.READ_ONLY,
                        Constraints.NONE,
                        new Literal("d"),
                        new Literal("e"),
                        "f",
                        true,
                        false));
        assertThat(property("{type: string, writeOnly: true}").access()).isEqualTo(Access.WRITE_ONLY);
        assertThat(property("3.1.0", "{type: string, examples: [x, y]}").example())
                .isEqualTo(new Literal("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: string, format: date, default: 2024-02-29}; 2024-02-29",
                "{type: string, format: uuid, default: 00000000-0000-0000-0000-00000000000a}; 00000000-0000-0000-0000-00000000000a",
                "{type: boolean, default: true}; true",
                "{type: integer, default: 7}; 7",
                "{type: number, default: 1.50}; 1.5"
            })
    void defaultsAreReadInTheirTextForm(String yaml, String text) {
        Literal value = property(yaml).defaultValue();

        assertThat(value).isNotNull();
        assertThat(
                        value.value() instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : value.value().toString())
                .isEqualTo(text);
    }

    @Test
    void structuredExamplesAreRead() {
        assertThat(property("{type: object, example: {n: 1, t: x, l: [true, null, 2], gone: null}}")
                        .example())
                .isEqualTo(
                        new Literal(Map.of("n", BigDecimal.ONE, "t", "x", "l", List.of(true, BigDecimal.valueOf(2)))));
    }

    @Test
    void namedScalarsAndArraysAreResolvedWhereTheyAreUsed() {
        Blueprint blueprint = new Doc()
                .schema("Email", "{type: string, format: email, example: a@b.c, description: Who}")
                .schema("Emails", "{type: array, minItems: 1, items: {$ref: '#/components/schemas/Email'}}")
                .schema(
                        "Thing",
                        "{type: object, properties: {one: {$ref: '#/components/schemas/Email'},"
                                + " many: {$ref: '#/components/schemas/Emails'}}}")
                .call("POST /run Thing -> 204")
                .infer();

        Property one = blueprint.objectSchema("Thing").property("one").orElseThrow();
        assertThat(one.type()).isEqualTo(ScalarType.STRING);
        assertThat(one.constraints().format()).isEqualTo(TextFormat.EMAIL);
        assertThat(one.description()).isEqualTo("Who");
        assertThat(Classification.type(blueprint
                        .objectSchema("Thing")
                        .property("many")
                        .orElseThrow()
                        .type()))
                .isEqualTo("[STRING]");
        assertThat(blueprint.schemas()).extracting(Schema::name).containsExactly("Thing");
    }

    @Test
    void partsAreMergedInOrderAndLaterOnesRefine() {
        ObjectSchema merged = new Doc()
                .schema(
                        "Base",
                        "{required: [id], properties: {id: {type: integer}, name: {type: string, maxLength: 9, description: base}}}")
                .schema(
                        "Thing",
                        "{description: It, allOf: [{$ref: '#/components/schemas/Base'},"
                                + " {type: object, properties: {name: {type: string, maxLength: 5}, more: {type: boolean}}}], required: [name]}")
                .call("POST /run Thing -> 204")
                .object("Thing");

        assertThat(merged.properties()).extracting(Property::name).containsExactly("id", "name", "more");
        assertThat(merged.properties()).extracting(Property::required).containsExactly(true, true, false);
        Property name = merged.property("name").orElseThrow();
        assertThat(name.constraints().maxLength()).isEqualTo(5);
        assertThat(name.description()).isEqualTo("base");
        assertThat(merged.description()).isEqualTo("It");
    }

    @Test
    void laterPartMayNarrowTheType() {
        assertThat(new Doc()
                        .schema("Base", "{properties: {at: {}}}")
                        .schema(
                                "Thing",
                                "{allOf: [{$ref: '#/components/schemas/Base'},"
                                        + " {type: object, properties: {at: {type: string, format: date}}}]}")
                        .call("POST /run Thing -> 204")
                        .property("Thing", "at")
                        .type())
                .isEqualTo(ScalarType.DATE);
    }

    @Test
    void remarksBesideAReferenceAreOfThatUse() {
        Property property = new Doc()
                .schema("Level", "{type: string, enum: [low, high], description: How much}")
                .schema(
                        "Thing",
                        "{type: object, properties: {level: {allOf: [{$ref: '#/components/schemas/Level'}],"
                                + " readOnly: true, default: low, description: Here}}}")
                .call("POST /run Thing -> 204")
                .property("Thing", "level");

        assertThat(property.type()).isEqualTo(new SchemaType("Level"));
        assertThat(property.access()).isEqualTo(Access.READ_ONLY);
        assertThat(property.defaultValue()).isEqualTo(new Literal("low"));
        assertThat(property.description()).isEqualTo("Here");
    }

    @Test
    void enumsKeepTheirValuesAsOnTheWire() {
        Blueprint blueprint = new Doc()
                .schema("Level", "{type: string, nullable: true, enum: [low, high, null]}")
                .schema("Rate", "{type: number, enum: [1.50, 2, 1000000]}")
                .schema("Size", "{type: integer, format: int32, enum: [1, 2]}")
                .schema(
                        "Thing",
                        "{type: object, properties: {level: {$ref: '#/components/schemas/Level'},"
                                + " rate: {$ref: '#/components/schemas/Rate'}, size: {$ref: '#/components/schemas/Size'}}}")
                .call("POST /run Thing -> 204")
                .infer();

        assertThat(blueprint.schema("Level"))
                .isEqualTo(new EnumSchema(
                        "Level", "/components/schemas/Level", null, ScalarType.STRING, List.of("low", "high")));
        assertThat(((EnumSchema) blueprint.schema("Rate")).base()).isEqualTo(ScalarType.DECIMAL);
        assertThat(((EnumSchema) blueprint.schema("Rate")).values()).containsExactly("1.5", "2", "1000000");
        assertThat(((EnumSchema) blueprint.schema("Size")).base()).isEqualTo(ScalarType.INT32);
        assertThat(blueprint
                        .objectSchema("Thing")
                        .property("level")
                        .orElseThrow()
                        .nullable())
                .isTrue();
    }

    @Test
    void recursionEnds() {
        Blueprint blueprint = new Doc()
                .schema("Tree", "{type: array, items: {$ref: '#/components/schemas/Tree'}}")
                .schema(
                        "Node",
                        "{allOf: [{$ref: '#/components/schemas/Node'}, {type: object, properties: {"
                                + "children: {type: array, items: {$ref: '#/components/schemas/Node'}},"
                                + " tree: {$ref: '#/components/schemas/Tree'}}}]}")
                .call("POST /run Node -> 204")
                .infer();

        ObjectSchema node = blueprint.objectSchema("Node");
        assertThat(node.properties())
                .extracting(property -> Classification.type(property.type()))
                .containsExactly("[Node]", "[ANY]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: string, oneOf: [{pattern: a}, {pattern: b}]}; oneOf and anyOf beside other keywords are not checked yet",
                "{type: object, properties: {b: {type: string}}, additionalProperties: true}; Members beside the declared properties are accepted and dropped",
                "{type: object, properties: {b: {type: string}}, not: {required: [b]}}; not is not checked yet",
                "{type: object, required: [b], properties: {b: {type: string}}, discriminator: {propertyName: b}}; The subtypes that the discriminator tells apart are not read yet: what they add is dropped"
            })
    void whatIsNotSupportedYetIsTold(String yaml, String message) {
        assertThat(thing("3.0.3", "{type: object, properties: {a: " + yaml + "}}")
                        .infer()
                        .findings())
                .extracting(Finding::message)
                .contains(message);
    }

    @Test
    void objectMayRefuseOtherMembers() {
        assertThat(thing(
                                "3.0.3",
                                "{type: object, deprecated: true, additionalProperties: false, properties: {a: {type: string}}}")
                        .object("Thing"))
                .satisfies(thing -> assertThat(thing.closed()).isTrue())
                .satisfies(thing -> assertThat(thing.deprecated()).isTrue());
        assertThat(thing("3.0.3", "{type: object, additionalProperties: false}")
                        .object("Thing")
                        .properties())
                .isEmpty();
    }

    @Test
    void onlyWhatIsUsedIsListedInTheDocumentsOrder() {
        Blueprint blueprint = new Doc()
                .schema("Unused", "{type: object, properties: {a: {type: string}}}")
                .schema("Inner", "{type: object, properties: {a: {type: string}}}")
                .schema("Problem", "{type: object, properties: {a: {type: string}}}")
                .schema(
                        "Outer",
                        "{type: object, properties: {map: {type: object, additionalProperties: {$ref: '#/components/schemas/Inner'}}}}")
                .call("POST /run Outer -> 204 | 400 Problem")
                .infer();

        assertThat(blueprint.schemas()).extracting(Schema::name).containsExactly("Inner", "Problem", "Outer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: string, format: ipv4}; IPV4",
                "{type: string, format: idn-hostname}; IDN_HOSTNAME",
                "{type: string, format: uri}; URI",
                "{type: string, format: duration}; DURATION",
                "{type: string, format: password};"
            })
    void formatsThatAreCheckedAreRead(String yaml, TextFormat format) {
        assertThat(property(yaml).constraints().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.1.0; {const: cat}; STRING; cat",
                "3.1.0; {type: string, const: cat}; STRING; cat",
                "3.0.3; {type: string, const: cat}; STRING; cat",
                "3.1.0; {const: 7}; INT32; 7",
                "3.1.0; {const: 1.5}; DECIMAL; 1.5",
                "3.1.0; {type: [string, 'null'], const: cat}; STRING; cat",
                "3.1.0; {oneOf: [{const: cat, title: Cat}, {const: dog}]}; STRING; cat dog",
                "3.1.0; {type: integer, anyOf: [{const: 1}, {const: 2}]}; INT32; 1 2"
            })
    void constantsAreEnums(String version, String yaml, ScalarType base, String values) {
        Doc doc = thing(version, "{type: object, properties: {a: " + yaml + "}}");

        assertThat(doc.property("Thing", "a").type()).isEqualTo(new SchemaType("ThingA"));
        assertThat(doc.infer().schema("ThingA")).isInstanceOfSatisfying(EnumSchema.class, choice -> {
            assertThat(choice.base()).isEqualTo(base);
            assertThat(choice.values()).containsExactly(values.split(" "));
        });
    }

    @Test
    void aConstantTruthValueStaysATruthValue() {
        Property property = property("3.1.0", "{const: true}");

        assertThat(property.type()).isEqualTo(ScalarType.BOOLEAN);
        assertThat(property.constraints().only()).isTrue();
        assertThat(property("{type: boolean, enum: [true, false]}")
                        .constraints()
                        .only())
                .isNull();
    }
}
