package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionTests {

    private static Doc thing(String version, String union) {
        return new Doc(version)
                .schema("Thing", "{type: object, properties: {a: {$ref: '#/components/schemas/Choice'}}}")
                .schema("Choice", union)
                .schema("Cat", "{type: object, required: [lives], properties: {lives: {type: integer}}}")
                .schema("Dog", "{type: object, properties: {name: {type: string}, kind: {type: string}}}")
                .schema("Tame", "{type: string, enum: [cat, dog]}")
                .schema("Wild", "{oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Choice'}]}")
                .call("POST /run Thing -> 204");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "oneOf: [CAT, DOG]; Cat | Dog",
                "anyOf: [{type: string}, CAT, {type: 'null'}]; STRING | Cat",
                "type: object, oneOf: [CAT, DOG]; Cat | Dog",
                "oneOf: [CAT, DOG, CAT]; Cat | Dog",
                "oneOf: [CAT, WILD]; Cat | Dog",
                "oneOf: [{type: integer}, TAME]; INT64 | Tame",
                "oneOf: [{type: array, items: CAT}, {type: array, items: {type: string}}]; [Cat] | [STRING]",
                "oneOf: [{type: object, additionalProperties: CAT}, {type: boolean}]; {Cat} | BOOLEAN",
                "oneOf: [{type: string, format: date}, {type: string, format: date-time}]; DATE | DATE_TIME",
                "oneOf: [CAT, {type: array, items: {$ref: '#/components/schemas/Choice'}}]; Cat | [Choice]",
                "oneOf: [CAT, {title: Bird, properties: {wings: {type: integer}}}]; Cat | ChoiceBird"
            })
    void severalShapesAreAUnion(String union, String variants) {
        assertThat(text(union("3.1.0", union))).isEqualTo(variants);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "anyOf: [{type: string}, TAME]; STRING",
                "anyOf: [TAME, {type: string, maxLength: 5}]; STRING",
                "oneOf: [{type: string}, {type: string, format: uuid}]; STRING",
                "oneOf: [{type: integer}, {type: number}]; DECIMAL",
                "oneOf: [CAT, CAT]; Cat",
                "type: string, oneOf: [{pattern: a}, {pattern: b}]; STRING",
                "oneOf: [CAT, {}]; ANY",
                "oneOf: [CAT, {description: whatever}]; ANY",
                "oneOf: [CAT, {type: string, format: binary}]; ANY",
                "oneOf: [{required: [a]}, {required: [b]}]; ANY"
            })
    void whatComesToOneShapeIsThat(String union, String type) {
        Type read = property("3.1.0", union).type();
        assertThat(Classification.type(read)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.0.3; {anyOf: [CAT, {nullable: true}]}; Cat; true",
                "3.1.0; {oneOf: [CAT, {type: 'null'}]}; Cat; true",
                "3.1.0; {type: [string, integer], maxLength: 3}; StringOrInteger; false",
                "3.1.0; {type: [string, integer, 'null']}; StringOrInteger; true",
                "3.0.3; {type: string, anyOf: [{pattern: a}, {maxLength: 3}]}; STRING; false",
                "3.0.3; {type: object, anyOf: [{required: [a]}, {required: [b]}]}; {ANY}; false"
            })
    void whatStandsInlineIsNullableWhereADocumentSaysSo(String version, String yaml, String type, boolean nullable) {
        Property property = new Doc(version)
                .schema("Thing", "{type: object, properties: {a: " + spelt(yaml) + "}}")
                .schema("Cat", "{properties: {lives: {type: integer}}}")
                .call("POST /run Thing -> 204")
                .property("Thing", "a");
        assertThat(Classification.type(property.type())).isEqualTo(type);
        assertThat(property.nullable()).isEqualTo(nullable);
    }

    @Test
    void severalTypesAreAUnionOfThem() {
        UnionSchema union = union("3.1.0", "type: [string, integer, array], maxLength: 3, items: {type: boolean}");
        assertThat(text(union)).isEqualTo("STRING | INT64 | [BOOLEAN]");
        assertThat(union.variants().get(0).constraints().maxLength()).isEqualTo(3);
    }

    @Test
    void aUnionOfWhichABranchMayBeNullMayBeNull() {
        assertThat(property("3.0.3", "anyOf: [CAT, {type: string, nullable: true}]")
                        .nullable())
                .isTrue();
    }

    @Test
    void whatAllowsAnythingIsTold() {
        assertThat(thing("3.0.3", "{" + spelt("oneOf: [CAT, {type: string, format: binary}]") + "}")
                        .infer()
                        .findings())
                .extracting(Finding::message)
                .contains("An alternative of Choice allows anything: it is read and written as any JSON");
    }

    @Test
    void branchesBesideMembersOnlyNarrowThem() {
        Blueprint blueprint = new Doc()
                .schema(
                        "Thing",
                        "{properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}")
                .call("POST /run Thing -> 204")
                .infer();
        assertThat(blueprint.schemas()).singleElement().isInstanceOf(ObjectSchema.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; circle=Round Square=Square",
                "mapping: {round: '#/components/schemas/Round', ball: Round}; round=Round ball=Round Square=Square",
                "mapping: {round: '#/components/schemas/Round', s: Square}; round=Round s=Square",
                "mapping: {lost: Nothing}; circle=Round Square=Square"
            })
    void aDiscriminatorHasTheValuesOfItsMappingElseThoseOfItsMemberElseTheName(String mapping, String values) {
        String discriminator = mapping == null ? "" : ", " + mapping;
        Blueprint blueprint = shapes("discriminator: {propertyName: type" + discriminator + "}", "[circle]", "");
        UnionSchema union = (UnionSchema) blueprint.schema("Shape");
        assertThat(union.discriminator()).isEqualTo("type");
        assertThat(union.variants().stream()
                        .flatMap(variant -> variant.values().stream()
                                .map(value -> value + "=" + Classification.type(variant.type()))))
                .containsExactly(values.split(" "));
    }

    @Test
    void aVariantHasTheDiscriminatorWhetherItDeclaresItOrNot() {
        assertThat(shapes("discriminator: {propertyName: type}", "[circle]", "")
                        .objectSchema("Square")
                        .property("type"))
                .map(Property::type)
                .contains(ScalarType.STRING);
    }

    @Test
    void valuesThatNameTwoVariantsTellNothing() {
        UnionSchema union =
                (UnionSchema) shapes("discriminator: {propertyName: type, mapping: {Square: Round}}", "[circle]", "")
                        .schema("Shape");
        assertThat(union.discriminator()).isNull();
        assertThat(union.variants()).allMatch(variant -> variant.values().isEmpty());
    }

    @Test
    void requiredEnumsOfOtherValuesAreADiscriminator() {
        UnionSchema union = (UnionSchema) shapes("", "[circle, disc]", "type: {type: string, enum: [square]}, ")
                .schema("Shape");
        assertThat(union.discriminator()).isEqualTo("type");
        assertThat(union.variants())
                .extracting(UnionSchema.Variant::values)
                .containsExactly(List.of("circle", "disc"), List.of("square"));
    }

    @Test
    void enumsThatShareAValueAreNone() {
        UnionSchema union = (UnionSchema) shapes("", "[circle, square]", "type: {type: string, enum: [square]}, ")
                .schema("Shape");
        assertThat(union.discriminator()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{propertyName: kind}; Cat=Cat Dog=Dog Puppy=Puppy Pet=PetBase",
                "{propertyName: kind, mapping: {c: Cat, d: Dog, p: Puppy}}; c=Cat d=Dog p=Puppy"
            })
    void whatExtendsASchemaWithADiscriminatorIsAVariantOfIt(String discriminator, String values) {
        Blueprint blueprint = new Doc()
                .schema(
                        "Owner",
                        "{properties: {pet: {$ref: '#/components/schemas/Pet'},"
                                + " first: {description: x, allOf: [{$ref: '#/components/schemas/Pet'}]}}}")
                .schema(
                        "Pet",
                        "{discriminator: " + discriminator
                                + ", required: [kind], properties: {kind: {type: string}, name: {type: string}}}")
                .schema("Cat", extending("Pet", "lives"))
                .schema("Dog", extending("Pet", "tricks"))
                .schema("Puppy", extending("Dog", "months"))
                .call("POST /run Owner -> 204")
                .infer();
        UnionSchema pet = (UnionSchema) blueprint.schema("Pet");
        assertThat(pet.discriminator()).isEqualTo("kind");
        assertThat(pet.variants().stream()
                        .flatMap(variant -> variant.values().stream()
                                .map(value -> value + "=" + Classification.type(variant.type()))))
                .containsExactly(values.split(" "));
        assertThat(blueprint.objectSchema("Puppy").properties())
                .extracting(Property::name)
                .containsExactly("kind", "name", "tricks", "months");
        assertThat(blueprint.objectSchema("Owner").properties())
                .extracting(Property::type)
                .containsOnly(new SchemaType("Pet"));
    }

    private static String extending(String parent, String member) {
        return "{allOf: [{$ref: '#/components/schemas/" + parent + "'}, {properties: {" + member
                + ": {type: integer}}}]}";
    }

    @Test
    void parametersAndFormsAreTextThatTellsNothing() {
        Blueprint blueprint = new Doc()
                .schema("Size", "{oneOf: [{type: integer}, {type: string, enum: [small]}]}")
                .schema("Form", "{properties: {size: {$ref: '#/components/schemas/Size'}}}")
                .call("GET /run ?size:Size -> 204")
                .call(
                        "POST /run -> 204",
                        "requestBody: {content: {application/x-www-form-urlencoded:"
                                + " {schema: {$ref: '#/components/schemas/Form'}}}}")
                .infer();
        assertThat(blueprint.operations().get(0).parameters().get(0).type()).isEqualTo(ScalarType.ANY);
        assertThat(blueprint.objectSchema("Form").properties().get(0).type()).isEqualTo(ScalarType.ANY);
    }

    private static Blueprint shapes(String discriminator, String circle, String square) {
        return new Doc()
                .schema("Thing", "{properties: {shape: {$ref: '#/components/schemas/Shape'}}}")
                .schema(
                        "Shape",
                        "{oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Square'}]"
                                + (discriminator.isEmpty() ? "" : ", " + discriminator) + "}")
                .schema("Round", "{required: [type], properties: {type: {type: string, enum: " + circle + "}}}")
                .schema("Square", "{required: [type], properties: {" + square + "side: {type: number}}}")
                .call("POST /run Thing -> 204")
                .infer();
    }

    private static UnionSchema union(String version, String union) {
        return (UnionSchema) thing(version, "{" + spelt(union) + "}").infer().schema("Choice");
    }

    private static Property property(String version, String union) {
        return thing(version, "{" + spelt(union) + "}").property("Thing", "a");
    }

    private static String spelt(String union) {
        return union.replace("CAT", "{$ref: '#/components/schemas/Cat'}")
                .replace("DOG", "{$ref: '#/components/schemas/Dog'}")
                .replace("TAME", "{$ref: '#/components/schemas/Tame'}")
                .replace("WILD", "{$ref: '#/components/schemas/Wild'}");
    }

    private static String text(UnionSchema union) {
        return union.variants().stream()
                .map(variant -> Classification.type(variant.type()))
                .collect(Collectors.joining(" | "));
    }
}
