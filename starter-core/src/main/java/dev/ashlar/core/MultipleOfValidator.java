package dev.ashlar.core;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Public without reason of its own: Jakarta Validation instantiates it by reflection. */
public final class MultipleOfValidator implements ConstraintValidator<MultipleOf, Number> {

    /** Beyond that, which no number type but BigDecimal reaches, a few characters would take minutes to divide. */
    private static final int LARGEST_EXPONENT = 1_000;

    private BigDecimal divisor = BigDecimal.ONE;

    @Override
    public void initialize(MultipleOf constraint) {
        divisor = new BigDecimal(constraint.value());
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("@MultipleOf needs a divisor above zero, not " + constraint.value());
        }
    }

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
        return value == null || isMultiple(value.toString());
    }

    private boolean isMultiple(String number) {
        // NaN and the infinities have no decimal form, and are multiples of nothing.
        if (number.endsWith("N") || number.endsWith("y")) {
            return false;
        }
        BigDecimal value = new BigDecimal(number);
        return Math.abs(value.scale()) <= LARGEST_EXPONENT
                && value.remainder(divisor).signum() == 0;
    }
}
