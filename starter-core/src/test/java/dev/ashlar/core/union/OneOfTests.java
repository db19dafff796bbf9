package dev.ashlar.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

class OneOfTests {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    @OneOf
    sealed interface Value
            permits Value.Day, Colour, Value.Text, Value.Whole, Value.Fraction, Value.Truth, Value.Values {

        @Variant
        record Day(@JsonValue LocalDate value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Day {}
        }

        @Variant
        record Text(@JsonValue String value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Text {}
        }

        @Variant
        record Whole(@JsonValue Long value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Whole {}
        }

        @Variant
        record Fraction(@JsonValue BigDecimal value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Fraction {}
        }

        @Variant
        record Truth(@JsonValue Boolean value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Truth {}
        }

        @Variant
        record Values(@JsonValue List<Value> value) implements Value {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Values {}
        }
    }

    @Variant
    enum Colour implements Value {
        RED("red");

        private final String value;

        Colour(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return value;
        }
    }

    @OneOf
    sealed interface Animal permits Cat, Dog, Fish, Animal.Other {

        @Variant
        record Other(@JsonValue Map<String, Object> value) implements Animal {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public Other {}
        }
    }

    @Variant
    record Cat(
            @NotNull String name,
            @JsonProperty("nine_lives") Boolean nineLives) implements Animal, Pet {}

    @Variant
    record Dog(@NotNull String name, @NotNull Integer age) implements Animal, Pet {}

    @Variant
    record Fish(@JsonUnwrapped Scales scales) implements Animal {}

    record Scales(Integer count) {}

    @OneOf
    sealed interface Pet permits Cat, Dog, Chain {}

    /** As deep as wanted, and never told from the others before its end. */
    @Variant
    record Chain(Pet next, Link link) implements Pet {}

    @OneOf
    sealed interface Link permits Left, Right {}

    @Variant
    record Left(Link next, Integer end) implements Link {}

    @Variant
    record Right(Link next, Integer end) implements Link {}

    record Household(Pet pet, List<Value> values, Map<String, Animal> animals) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-31\"",
                "\"red\"",
                "\"text\"",
                "7",
                "9007199254740993",
                "0.10000000000000000000000001",
                "true",
                "[1,[\"red\",false]]"
            })
    void whatIsReadIsWrittenAsItWas(String json) {
        assertThat(mapper.writeValueAsString(mapper.readValue(json, Value.class)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "\"red\"", "[7,[true]]"})
    void whatIsWrittenAsTheInterfaceIsWrittenAsWhatItIs(String json) {
        Object value = mapper.readValue(json, Value.class);
        assertThat(mapper.writerFor(Value.class).writeValueAsString(value)).isEqualTo(json);
    }

    @Test
    void theFirstTypeThatCanBeReadIsTaken() {
        assertThat(mapper.readValue("[\"2026-01-31\", \"red\", \"text\", 7, 0.5, true]", Value.class))
                .isEqualTo(new Value.Values(List.of(
                        new Value.Day(LocalDate.of(2026, 1, 31)),
                        Colour.RED,
                        new Value.Text("text"),
                        new Value.Whole(7L),
                        new Value.Fraction(new BigDecimal("0.5")),
                        new Value.Truth(true))));
    }

    @Test
    void requiredMembersTellObjectsApartAndThenThoseThatWouldBeLost() {
        assertThat(read("{\"name\": \"Tom\"}")).isEqualTo(new Cat("Tom", null));
        assertThat(read("{\"name\": \"Tom\", \"age\": 3}")).isEqualTo(new Dog("Tom", 3));
        assertThat(read("{\"name\": \"Tom\", \"nine_lives\": true}")).isEqualTo(new Cat("Tom", true));
        assertThat(read("{\"count\": 9}")).isEqualTo(new Fish(new Scales(9)));
    }

    @Test
    void whatOneTypeCannotReadIsLeftToTheNext() {
        assertThat(read("{\"name\": \"Tom\", \"age\": \"three\"}"))
                .isEqualTo(new Animal.Other(Map.of("name", "Tom", "age", "three")));
    }

    @Test
    void membersElementsAndValuesOfMapsAreReadSo() {
        assertThat(mapper.readValue("""
                        {"pet": {"name": "Rex", "age": 3}, "values": [1], "animals": {"a": {"name": "Tom"}}}
                        """, Household.class))
                .isEqualTo(new Household(
                        new Dog("Rex", 3), List.of(new Value.Whole(1L)), Map.of("a", new Cat("Tom", null))));
    }

    @Test
    void aVariantIsReadAsItselfWhereItIsAskedFor() {
        assertThat(mapper.readValue("{}", Dog.class)).isEqualTo(new Dog(null, null));
        assertThat(mapper.readValue("\"red\"", Colour.class)).isEqualTo(Colour.RED);
        assertThat(mapper.readValue("\"x\"", Value.Text.class)).isEqualTo(new Value.Text("x"));
        assertThat(mapper.readValue("{\"sides\": 3}", Triangle.class)).isEqualTo(new Triangle(3));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    sealed interface Figure permits Triangle {}

    @Variant
    record Triangle(Integer sides) implements Figure {}

    @ParameterizedTest
    @ValueSource(strings = {"{\"pet\": {\"age\": 3}}", "{\"pet\": 3}", "{\"pet\": []}"})
    void whatFitsNoneIsRefusedWhereItStands(String json) {
        assertThatExceptionOfType(InvalidTypeIdException.class)
                .isThrownBy(() -> mapper.readValue(json.replace("3}", "true}"), Pets.class))
                .satisfies(failure -> assertThat(failure.getPath())
                        .singleElement()
                        .satisfies(step -> assertThat(step.getPropertyName()).isEqualTo("pet")));
    }

    record Pets(Strict pet) {}

    @OneOf
    sealed interface Strict permits Named, Aged {}

    @Variant
    record Named(@NotNull String name) implements Strict {}

    @Variant
    record Aged(@NotNull Integer years) implements Strict {}

    @Test
    void whatCanBeOneTypeOnlyIsRefusedAsThatIs() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("{\"pet\": {\"years\": \"old\"}}", Pets.class))
                .satisfies(failure ->
                        assertThat(failure.getPath()).extracting("propertyName").containsExactly("pet", "years"));
    }

    @Test
    void valuesThatFitNothingAtTheirEndAreGivenUpInTime() {
        StringBuilder json = new StringBuilder("{\"link\": ");
        int depth = 200;
        json.append("{\"next\": ".repeat(depth)).append("{\"end\": \"x\"}").append("}".repeat(depth));
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue(json.append("}").toString(), Chain.class));
    }

    @Test
    void nullIsNone() {
        assertThat(mapper.readValue("{\"pet\": null}", Pets.class)).isEqualTo(new Pets(null));
    }

    @OneOf
    interface Open {}

    @Test
    void anInterfaceThatIsNotSealedIsADefect() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("1", Open.class))
                .withMessageContaining("sealed");
    }

    private Animal read(String json) {
        return mapper.readValue(json, Animal.class);
    }
}
