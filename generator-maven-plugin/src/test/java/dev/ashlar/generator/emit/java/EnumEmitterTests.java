package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumEmitterTests {

    private static final GeneratedJava JAVA = GeneratedJava.ofYaml("""
            /lamps:
              get:
                parameters: [{name: colour, in: query, schema: {$ref: '#/components/schemas/Colour'}}]
                responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Lamp'}}}}}}
              post:
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Lamp'}}}}
                responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Lamp'}}}}}
            /lamps/{lampId}:
              get:
                parameters: [{name: lampId, in: path, required: true, schema: {type: integer, format: int64}}]
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Lamp'}}}}}
            """, """
            Colour: {type: string, enum: [warm-white, red]}
            Watts: {type: integer, format: int32, enum: [5, 10]}
            Ratio: {type: number, enum: [0.5, 2]}
            Serial: {type: integer, enum: [5000000000, 1]}
            Lamp:
              required: [id]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                colour: {$ref: '#/components/schemas/Colour'}
                watts: {$ref: '#/components/schemas/Watts'}
                ratio: {$ref: '#/components/schemas/Ratio'}
                serial: {$ref: '#/components/schemas/Serial'}
            """);

    @Test
    void carriesTheValuesOfTheWireIntoJsonAndTable() {
        assertThat(JAVA.type("Colour"))
                .contains("    WARM_WHITE(\"warm-white\"),\n    RED(\"red\");\n")
                .contains("    @EnumeratedValue\n    private final String value;")
                .contains("    @JsonValue\n    public String value() {")
                .contains("    public String toString() {\n        return value;\n    }");
    }

    @Test
    void carriesNumbersAsNumbers() {
        assertThat(JAVA.type("Watts"))
                .contains("(5),")
                .contains("    @EnumeratedValue\n    private final int value;")
                .contains("return String.valueOf(value);");
    }

    @Test
    void isStoredByItsText() {
        assertThat(JAVA.type("LampEntity"))
                .contains("    @Enumerated(EnumType.STRING)\n    @Column(name = \"colour\", length = 10)\n")
                .contains("    @Column(name = \"watts\")\n    private @Nullable Watts watts;");
    }

    @Test
    void storesFractionsAndLongNumbersByTheirValue() {
        assertThat(JAVA.type("LampEntity"))
                .contains("    @Convert(converter = Ratio.Stored.class)\n    @Column(name = \"ratio\")\n")
                .contains("    @Convert(converter = Serial.Stored.class)\n    @Column(name = \"serial\")\n");
        assertThat(JAVA.type("Serial"))
                .contains("AttributeConverter<@Nullable Serial, @Nullable Long>")
                .contains("if (constant.value == value) {")
                .doesNotContain("@JsonCreator", "@EnumeratedValue");
    }

    @Test
    void readsFractionsWhateverTheirScale() {
        assertThat(JAVA.type("Ratio"))
                .contains("    @JsonCreator\n    public static Ratio of(BigDecimal value) {")
                .contains("if (constant.value.compareTo(value) == 0) {");
    }
}
