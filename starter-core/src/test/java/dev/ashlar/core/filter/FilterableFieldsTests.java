package dev.ashlar.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ashlar.core.filter.Condition.All;
import dev.ashlar.core.filter.Condition.Comparison;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ProblemError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

class FilterableFieldsTests {

    private static final FilterableFields FIELDS = FilterableFields.none()
            .and("status", Status.class)
            .and("price", BigDecimal.class)
            .and("name", "lastName", String.class)
            .and("sold", Boolean.class, Operator.EQUAL)
            .and("min_gte", Integer.class)
            .and("since", "year", Year.class, Year::parse, Operator.AT_LEAST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=sold              | status EQUAL [SOLD]",
                "status=sold,on-sale      | status IN [SOLD, ON_SALE]",
                "status=sold&status=gone  | status IN [SOLD, GONE]",
                "status[eq]=sold          | status EQUAL [SOLD]",
                "status[in]=sold,gone     | status IN [SOLD, GONE]",
                "status[null]=true        | status NULL [true]",
                "price[gte]=10.50         | price AT_LEAST [10.50]",
                "price_lt=10              | price LESS [10]",
                "price[gt]=1&price[gt]=2  | price GREATER [1] and price GREATER [2]",
                "price[ne]=1,2            | price NOT_EQUAL [1] and price NOT_EQUAL [2]",
                "name=Frei, Hans          | lastName EQUAL [Frei, Hans]",
                "name[in]=a,b             | lastName IN [a, b]",
                "name[prefix]=a,b         | lastName PREFIX [a,b]",
                "name_contains=           | lastName CONTAINS []",
                "sold=false               | sold EQUAL [false]",
                "min_gte=5                | min_gte EQUAL [5]",
                "min_gte_lte=5            | min_gte AT_MOST [5]",
                "since[gte]=2020          | year AT_LEAST [2020]",
                "page=2&sort=-name&x_y=1  | ''"
            })
    void readsWhatARequestAsksFor(String query, String condition) {
        assertThat(((All) parse(FIELDS, query))
                        .conditions().stream()
                                .map(Comparison.class::cast)
                                .map(one -> one.property() + " " + one.operator() + " " + one.values())
                                .reduce((one, other) -> one + " and " + other)
                                .orElse(""))
                .isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "status=lost, status, INVALID_ENUM_VALUE",
        "status=SOLD, status, INVALID_ENUM_VALUE",
        "'status=sold,', status, INVALID_ENUM_VALUE",
        "price[gte]=cheap, price[gte], TYPE_MISMATCH",
        "price=1e999999999, price, TYPE_MISMATCH",
        "price=, price, TYPE_MISMATCH",
        "sold=yes, sold, TYPE_MISMATCH",
        "price[null]=maybe, price[null], TYPE_MISMATCH",
        "min_gte=99999999999, min_gte, TYPE_MISMATCH",
        "since_gte=soon, since_gte, TYPE_MISMATCH"
    })
    void refusesWhatItCannotReadAndSaysWhatIsExpected(String query, String parameter, String code) {
        ApplicationException refused = refused(FIELDS, query);
        assertThat(refused.code().name()).isEqualTo("TYPE_MISMATCH");
        assertThat(refused.code().status().value()).isEqualTo(400);
        ProblemError error = refused.errors().get(0);
        assertThat(error.name()).isEqualTo(parameter);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.bounds()).containsKey(code.equals("TYPE_MISMATCH") ? "expected" : "allowed");
    }

    @Test
    void refusesATextThatNoDatabaseTakes() {
        assertThat(catchThrowableOfType(
                                ApplicationException.class,
                                () -> FIELDS.parse(java.util.Map.of("name", List.of("a\0b"))))
                        .errors())
                .hasSize(1);
    }

    @Test
    void refusesAnUnknownOperatorAndNamesThoseOfTheField() {
        ApplicationException refused = refused(FIELDS, "sold[gte]=true");
        assertThat(refused.code().name()).isEqualTo("UNKNOWN_FILTER");
        assertThat(refused.errors().get(0).bounds()).containsEntry("allowed", List.of("sold", "sold[eq]"));
        assertThat(refused(FIELDS, "since=2020").errors().get(0).bounds())
                .containsEntry("allowed", List.of("since[gte]"));
    }

    @Test
    void refusesAnUnknownFieldWhereAllParametersAreKnown() {
        FilterableFields strict = FilterableFields.none()
                .and("sold", Boolean.class, Operator.EQUAL)
                .besides("page", "sort");
        assertThat(parse(strict, "page=2&sort=x&sold=true"))
                .isEqualTo(new All(List.of(new Comparison("sold", Operator.EQUAL, List.of(true)))));
        assertThat(refused(strict, "secret=1").errors()).singleElement().satisfies(error -> {
            assertThat(error.name()).isEqualTo("secret");
            assertThat(error.bounds()).containsEntry("allowed", List.of("sold", "sold[eq]", "page", "sort"));
        });
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(refused(FIELDS, "price=a&status=b&sold=true").errors()).hasSize(2);
    }

    static Stream<Object> values() {
        return Stream.of(
                "text",
                true,
                1,
                2L,
                new BigInteger("12345678901234567890"),
                new BigDecimal("1.50"),
                0.5,
                UUID.fromString("0190a0a0-0000-7000-8000-000000000001"),
                LocalDate.parse("2026-01-02"),
                LocalDateTime.parse("2026-01-02T03:04:05"),
                OffsetDateTime.parse("2026-01-02T03:04:05+02:00"),
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsEveryUsualType(Object value) {
        Condition condition = FilterableFields.none()
                .and("f", value.getClass())
                .parse(java.util.Map.of("f", List.of(value.toString())));
        assertThat(condition).isEqualTo(new All(List.of(new Comparison("f", Operator.EQUAL, List.of(value)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "x"})
    void refusesAShortenedUuid(String text) {
        assertThat(refused(FilterableFields.none().and("id", UUID.class), "id=" + text)
                        .errors())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight=NaN",
                "weight=-Infinity",
                "weight=1e999",
                "born=%2B10000-01-01",
                "at=-5000-01-01T00:00:00Z"
            })
    void refusesWhatNoDatabaseReaches(String query) {
        FilterableFields fields = FilterableFields.none()
                .and("weight", Double.class)
                .and("born", LocalDate.class)
                .and("at", Instant.class);
        assertThat(refused(fields, query).errors())
                .extracting(ProblemError::code)
                .containsExactly("TYPE_MISMATCH");
    }

    @Test
    void refusesTypesItCannotReadWhenTheListIsDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterableFields.none().and("x", Thread.class));
    }

    static Stream<Arguments> trees() {
        Condition one = new Comparison("a", Operator.EQUAL, List.of(1));
        return Stream.of(
                Arguments.of(one.and(Condition.none()), new All(List.of(one, Condition.none()))),
                Arguments.of(one.or(one), new Condition.Any(List.of(one, one))),
                Arguments.of(one.not(), new Condition.Not(one)));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void combinesConditions(Condition combined, Condition expected) {
        assertThat(combined).isEqualTo(expected).hasToString(expected.toString());
    }

    @Test
    void refusesConditionsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Any(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("a", Operator.LESS, List.of(1, 2)));
    }

    private static ApplicationException refused(FilterableFields fields, String query) {
        return catchThrowableOfType(ApplicationException.class, () -> parse(fields, query));
    }

    private static Condition parse(FilterableFields fields, String query) {
        var parameters = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var texts = new org.springframework.util.LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) -> values.forEach(value -> texts.add(name, value == null ? "" : value)));
        return fields.parse(texts);
    }

    enum Status {
        @JsonProperty("sold")
        SOLD,
        @JsonProperty("on-sale")
        ON_SALE,
        @JsonProperty("gone")
        GONE
    }
}
