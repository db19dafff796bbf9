package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.TextFormat;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintAnnotationsTests {

    @Test
    void holdsTextToLengthPatternAndForm() {
        var constraints = new Constraints(1, 9, "^a$", null, null, null, null, null, false, TextFormat.EMAIL, null);
        assertThat(of(ScalarType.STRING, constraints))
                .containsExactly("@Size(min = 1, max = 9)", "@TextPattern(\"^a$\")", "@Email");
    }

    @Test
    void holdsWholeBoundsByMinAndMaxAndAllOthersByDecimals() {
        assertThat(of(ScalarType.INT64, range("0", false, "9000000000", false)))
                .containsExactly("@Min(0)", "@Max(9000000000L)");
        assertThat(of(ScalarType.DECIMAL, range("0.5", false, "10", true)))
                .containsExactly("@DecimalMin(value = \"0.5\")", "@DecimalMax(value = \"10\", inclusive = false)");
        assertThat(of(ScalarType.INT64, range("1E+30", false, null, false)))
                .containsExactly("@DecimalMin(value = \"1000000000000000000000000000000\")");
    }

    @Test
    void holdsNumbersToMultiples() {
        var constraints =
                new Constraints(null, null, null, null, null, new BigDecimal("0.01"), null, null, false, null, null);
        assertThat(of(ScalarType.DECIMAL, constraints)).containsExactly("@MultipleOf(\"0.01\")");
    }

    @Test
    void holdsListsToSizeAndUniqueness() {
        var constraints = new Constraints(null, null, null, null, null, null, 0, 5, true, null, null);
        assertThat(of(new ListType(ScalarType.STRING, Constraints.NONE), constraints))
                .containsExactly("@Size(max = 5)", "@UniqueElements");
    }

    @Test
    void leavesOutWhatCannotJudgeTheType() {
        var constraints = new Constraints(1, 9, "^a$", null, null, null, null, null, false, TextFormat.EMAIL, null);
        assertThat(of(ScalarType.UUID, constraints)).isEmpty();
    }

    @Test
    void showsThePatternOfTheDocumentAlsoWhereJavaSpellsItOtherwise() {
        var constraints = new Constraints(null, null, "[[]", null, null, null, null, null, false, null, null);
        assertThat(of(ScalarType.STRING, constraints))
                .containsExactly("@TextPattern(value = \"[[]\", java = \"[\\\\[]\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            STRING; EMAIL;         @Email
            STRING; IDN_EMAIL;     @Email
            STRING; IPV4;          @IpAddress(type = IpAddress.Type.IPv4)
            STRING; IPV6;          @IpAddress(type = IpAddress.Type.IPv6)
            STRING; HOSTNAME;      @Format(TextFormat.HOSTNAME)
            STRING; URI_REFERENCE; @Format(TextFormat.URI_REFERENCE)
            URI;    URI;           @Format(TextFormat.URI)
            """)
    void holdsTextToItsForm(ScalarType type, TextFormat format, String annotation) {
        var constraints = new Constraints(null, null, null, null, null, null, null, null, false, format, null);
        assertThat(of(type, constraints).stream()
                        .map(text -> text.replaceAll("[\\w.]+\\.(IpAddress|TextFormat)\\.", "$1.")))
                .containsExactly(annotation);
    }

    @Test
    void holdsATruthValueToItsOnlyOne() {
        assertThat(of(ScalarType.BOOLEAN, only(true))).containsExactly("@AssertTrue");
        assertThat(of(ScalarType.BOOLEAN, only(false))).containsExactly("@AssertFalse");
    }

    private static Constraints only(boolean value) {
        return new Constraints(null, null, null, null, null, null, null, null, false, null, value);
    }

    private static Constraints range(String minimum, boolean above, @Nullable String maximum, boolean below) {
        Bound upper = maximum == null ? null : new Bound(new BigDecimal(maximum), below);
        return new Constraints(
                null,
                null,
                null,
                new Bound(new BigDecimal(minimum), above),
                upper,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static List<String> of(Type type, Constraints constraints) {
        return ConstraintAnnotations.of(type, constraints).stream()
                .map(annotation -> annotation.toString().replaceAll("@[\\w.]+\\.", "@"))
                .toList();
    }
}
