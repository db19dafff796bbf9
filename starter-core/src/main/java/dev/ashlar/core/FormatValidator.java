package dev.ashlar.core;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Public without reason of its own: Jakarta Validation instantiates it by reflection. */
public final class FormatValidator implements ConstraintValidator<Format, Object> {

    private TextFormat format = TextFormat.URI_REFERENCE;

    @Override
    public void initialize(Format constraint) {
        format = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || format.describes(value.toString());
    }
}
