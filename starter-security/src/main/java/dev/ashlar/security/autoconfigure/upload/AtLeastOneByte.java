package dev.ashlar.security.autoconfigure.upload;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A size that has room for something; an absent one is good. */
@Constraint(validatedBy = AtLeastOneByte.Check.class)
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface AtLeastOneByte {

    /** Asked for by Bean Validation. */
    String message() default "must be at least one byte";

    /** Asked for by Bean Validation. */
    Class<?>[] groups() default {};

    /** Asked for by Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the size. */
    final class Check implements ConstraintValidator<AtLeastOneByte, DataSize> {

        @Override
        public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
            return size == null || size.toBytes() > 0;
        }
    }
}
