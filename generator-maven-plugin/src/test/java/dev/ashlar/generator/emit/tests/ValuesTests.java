package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values: whether they fit, others that fit as well, and how Java says them. */
class ValuesTests {

    private static final EnumSchema COLOUR =
            new EnumSchema("Colour", "#/c", null, ScalarType.STRING, List.of("red", "green"));

    private final Blueprint blueprint = new Blueprint(
            new Api("T", "1", null, "", "3.0.3"), List.of(COLOUR), List.of(), List.of(), List.of(), List.of());
    private final Fitness fitness = new Fitness(blueprint);
    private final Samples samples = new Samples(blueprint);

    @ParameterizedTest
    @CsvSource({
        "DATE, 2020-01-31, 2020-02-31",
        "DATE_TIME, 2020-01-31T10:00:00+02:00, 2020-01-31",
        "UUID, 0198c5f1-2f4e-7c3a-9d5b-6a1e8f70b2c4, 17",
        "URI, https://example.com/a, https://example.com/a b",
        "BASE64, QXNobGFy, ?"
    })
    void textsHaveTheirForm(ScalarType type, String good, String bad) {
        assertThat(fitness.fits(good, type, Constraints.NONE)).isTrue();
        assertThat(fitness.fits(bad, type, Constraints.NONE)).isFalse();
    }

    @Test
    void numbersStayInTheirRange() {
        Constraints price = bounds(new Bound(BigDecimal.ZERO, true), new Bound(BigDecimal.TEN, false), "0.5");

        assertThat(fitness.fits(new BigDecimal("0.5"), ScalarType.DECIMAL, price))
                .isTrue();
        assertThat(fitness.fits(BigDecimal.TEN, ScalarType.DECIMAL, price)).isTrue();
        assertThat(fitness.fits(BigDecimal.ZERO, ScalarType.DECIMAL, price)).isFalse();
        assertThat(fitness.fits(new BigDecimal("10.5"), ScalarType.DECIMAL, price))
                .isFalse();
        assertThat(fitness.fits(new BigDecimal("0.7"), ScalarType.DECIMAL, price))
                .isFalse();
        assertThat(fitness.fits(new BigDecimal("1.5"), ScalarType.INT32, Constraints.NONE))
                .isFalse();
        assertThat(fitness.fits(new BigDecimal("1e30"), ScalarType.INT64, Constraints.NONE))
                .isFalse();
        assertThat(fitness.fits("1", ScalarType.INT64, Constraints.NONE)).isFalse();
    }

    @Test
    void textsKeepLengthAndPattern() {
        Constraints code = text(2, 4, "^[a-z]*$");

        assertThat(fitness.fits("abc", ScalarType.STRING, code)).isTrue();
        assertThat(fitness.fits("a", ScalarType.STRING, code)).isFalse();
        assertThat(fitness.fits("abcde", ScalarType.STRING, code)).isFalse();
        assertThat(fitness.fits("ABC", ScalarType.STRING, code)).isFalse();
        assertThat(fitness.fits(BigDecimal.ONE, ScalarType.STRING, Constraints.NONE))
                .isFalse();
    }

    @Test
    void containersAreJudgedWithTheirElements() {
        Constraints two = new Constraints(null, null, null, null, null, null, 2, 2, true, null, null);
        ListType colours = new ListType(new SchemaType("Colour"), Constraints.NONE);

        assertThat(fitness.fits(List.of("red", "green"), colours, two)).isTrue();
        assertThat(fitness.fits(List.of("red", "red"), colours, two)).isFalse();
        assertThat(fitness.fits(List.of("red"), colours, two)).isFalse();
        assertThat(fitness.fits(List.of("red", "blue"), colours, two)).isFalse();
        assertThat(fitness.fits(
                        Map.of("a", "red"), new MapType(new SchemaType("Colour"), Constraints.NONE), Constraints.NONE))
                .isTrue();
        assertThat(fitness.fits(null, colours, two)).isFalse();
    }

    @Test
    void anotherValueFitsAsWell() {
        assertThat(samples.other("red", new SchemaType("Colour"), Constraints.NONE))
                .contains("green");
        assertThat(samples.other(true, ScalarType.BOOLEAN, Constraints.NONE)).contains(false);
        assertThat(samples.other("2020-12-31", ScalarType.DATE, Constraints.NONE))
                .contains("2021-01-01");
        assertThat(samples.other("abcd", ScalarType.STRING, text(4, 4, "^[a-z]*$")))
                .contains("abcx");
        assertThat(samples.other(
                        BigDecimal.TEN, ScalarType.INT32, bounds(null, new Bound(BigDecimal.TEN, false), null)))
                .contains(new BigDecimal(9));
        assertThat(samples.other("x", ScalarType.UUID, Constraints.NONE)).isEmpty();
    }

    @Test
    void jsonIsSaidInJava() {
        assertThat(JsonCode.of(new BigDecimal("12.990"))).hasToString("12.99");
        assertThat(JsonCode.of(new BigDecimal("5.0"))).hasToString("5");
        assertThat(JsonCode.of(new BigDecimal("5000000000"))).hasToString("5000000000L");
        assertThat(JsonCode.of(new BigDecimal("1e30"))).asString().contains("new java.math.BigDecimal(");
        assertThat(JsonCode.of(new BigDecimal("0.12345678901234567890")))
                .asString()
                .contains("new java.math.BigDecimal(");
        assertThat(JsonCode.of(List.of(true, "a"))).hasToString("java.util.List.of(true, \"a\")");
        assertThat(JsonCode.of(Map.of())).hasToString("java.util.Map.of()");
        assertThat(JsonCode.of(Map.of("a", "b")))
                .hasToString("java.util.Map.ofEntries(java.util.Map.entry(\"a\", \"b\"))");
    }

    @Test
    void longJsonIsATextBlock() {
        assertThat(JsonText.of(Map.of("a", "b"))).hasToString("\"{\\\"a\\\":\\\"b\\\"}\"");
        assertThat(JsonText.of(Map.of("name", "a \"quoted\" word ".repeat(5))).toString())
                .startsWith("\"\"\"\n")
                .contains("a \\\\\"quoted\\\\\" word");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Leo, -, -, Leo + digits(6)",
                "a@b.org, -, -, a + digits(6) + @b.org",
                "9780441478125, ^97[89][0-9]{10}$, 13, 9780441 + digits(6)",
                "Franklin, ^[A-Za-z]+$, 30, Franklin + letters(6)",
                "AB CD EF G, -, 10, AB C + digits(6)",
                "abcdef, ^[a-z]{6}$, 6, letters(6)",
                "DE, ^[A-Z]{2}$, 2, capitals(2)"
            })
    void distinctTextsStayInsideTheConstraints(
            String sample, @Nullable String pattern, @Nullable Integer length, String expected) {
        assertThat(DistinctText.of(sample, text(null, length, pattern)))
                .map(text -> text.code()
                        .toString()
                        .replace("dev.ashlar.test.Distinct.", "")
                        .replace("\"", ""))
                .contains(expected);
    }

    @Test
    void distinctValuesNeedRoom() {
        assertThat(DistinctText.of("a", text(null, 1, null))).isEmpty();
        assertThat(DistinctCode.typed(
                        ScalarType.INT32, bounds(null, new Bound(BigDecimal.TEN, false), null), BigDecimal.ONE))
                .isEmpty();
        assertThat(DistinctCode.typed(new SchemaType("Colour"), Constraints.NONE, "red"))
                .isEmpty();
        assertThat(DistinctCode.typed(ScalarType.BOOLEAN, Constraints.NONE, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, 5 + Distinct.number(), 5 + Distinct.number()",
        "INT64, (long) 5 + Distinct.number(), (long) 5 + Distinct.number()",
        "DECIMAL, BigDecimal.valueOf(5 + Distinct.number()), BigDecimal.valueOf(5 + Distinct.number())",
        "UUID, Distinct.uuid(), Distinct.uuid().toString()",
        "DATE, LocalDate.EPOCH.plusDays(Distinct.number()), LocalDate.EPOCH.plusDays(Distinct.number()).toString()",
        "URI, URI.create(https://example.com/ + Distinct.number()), https://example.com/ + Distinct.number()"
    })
    void distinctValuesAreSaidForRowsAndForJson(ScalarType type, String typed, String json) {
        Constraints fromFive = bounds(new Bound(new BigDecimal(5), false), null, null);

        assertThat(DistinctCode.typed(type, fromFive, ""))
                .map(ValuesTests::plain)
                .contains(typed);
        assertThat(DistinctCode.json(type, fromFive, ""))
                .map(ValuesTests::plain)
                .contains(json);
    }

    private static String plain(Object code) {
        return code.toString()
                .replaceAll("\\b[a-z]+(\\.[a-z]+)*\\.(?=[A-Z])", "")
                .replace("\"", "");
    }

    private static Constraints text(@Nullable Integer minimum, @Nullable Integer maximum, @Nullable String pattern) {
        return new Constraints(minimum, maximum, pattern, null, null, null, null, null, false, null, null);
    }

    private static Constraints bounds(@Nullable Bound minimum, @Nullable Bound maximum, @Nullable String step) {
        BigDecimal multiple = step == null ? null : new BigDecimal(step);
        return new Constraints(null, null, null, minimum, maximum, multiple, null, null, false, null, null);
    }
}
