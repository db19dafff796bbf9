package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MultipleOfTests {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void calculatesInDecimal() {
        assertThat(VALIDATOR.validate(new Amounts(new BigDecimal("12.30"), 10, 15L, 0.3, 0.3f, 20)))
                .isEmpty();
    }

    @Test
    void namesTheDivisorOfWhatIsNoMultiple() {
        var violations = VALIDATOR.validate(new Amounts(new BigDecimal("12.305"), 11, 16L, 0.35, Float.NaN, 25));
        assertThat(violations).hasSize(6);
        assertThat(violations)
                .extracting(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .contains("money must be a multiple of 0.01", "pair must be a multiple of 10");
    }

    @Test
    @Timeout(10)
    void refusesNumbersThatWouldTakeMinutesToDivide() {
        assertThat(VALIDATOR.validate(new Amounts(new BigDecimal("1E+999999999"), null, null, null, null, 0)))
                .hasSize(1);
    }

    @Test
    void leavesNullToOtherConstraints() {
        assertThat(VALIDATOR.validate(new Amounts(null, null, null, null, null, 0)))
                .isEmpty();
    }

    @Test
    void refusesADivisorThatIsNone() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Broken(1))).isInstanceOf(ValidationException.class);
    }

    record Amounts(
            @MultipleOf("0.01") BigDecimal money,
            @MultipleOf("5") Integer whole,
            @MultipleOf("5") Long large,
            @MultipleOf("0.1") Double real,
            @MultipleOf("0.1") Float single,
            @MultipleOf("5") @MultipleOf("10") int pair) {}

    record Broken(@MultipleOf("0") Integer number) {}
}
