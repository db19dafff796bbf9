package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintAnnotationsTests {

    @Test
    void holdsTextToLengthPatternAndForm() {
        var constraints = new Constraints(1, 9, "^a$", null, null, null, null, null, false, true);
        assertThat(of(ScalarType.STRING, constraints))
                .containsExactly("@Size(min = 1, max = 9)", "@Pattern(regexp = \"^a$\")", "@Email");
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
                new Constraints(null, null, null, null, null, new BigDecimal("0.01"), null, null, false, false);
        assertThat(of(ScalarType.DECIMAL, constraints)).containsExactly("@MultipleOf(\"0.01\")");
    }

    @Test
    void holdsListsToSizeAndUniqueness() {
        var constraints = new Constraints(null, null, null, null, null, null, 0, 5, true, false);
        assertThat(of(new ListType(ScalarType.STRING, Constraints.NONE), constraints))
                .containsExactly("@Size(max = 5)", "@UniqueElements");
    }

    @Test
    void leavesOutWhatCannotJudgeTheType() {
        var constraints = new Constraints(1, 9, "^a$", null, null, null, null, null, false, true);
        assertThat(of(ScalarType.UUID, constraints)).isEmpty();
    }

    private static Constraints range(String minimum, boolean above, @Nullable String maximum, boolean below) {
        Bound upper = maximum == null ? null : new Bound(new BigDecimal(maximum), below);
        return new Constraints(
                null, null, null, new Bound(new BigDecimal(minimum), above), upper, null, null, null, false, false);
    }

    private static List<String> of(Type type, Constraints constraints) {
        return ConstraintAnnotations.of(type, constraints).stream()
                .map(annotation -> annotation.toString().replaceAll("@[\\w.]+\\.", "@"))
                .toList();
    }
}
