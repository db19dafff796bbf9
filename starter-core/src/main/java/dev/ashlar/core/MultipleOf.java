package dev.ashlar.core;

import dev.ashlar.errors.PublishedAs;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number must be a whole multiple of {@link #value()}, as {@code multipleOf} in
 * <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1">JSON Schema</a>. {@code null} is valid.
 * Calculated in decimal, so that {@code 0.3} is a multiple of {@code 0.1}.
 */
@Documented
@Constraint(validatedBy = MultipleOfValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MultipleOf.List.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR
})
public @interface MultipleOf {

    /** The divisor as a decimal number above zero. */
    @PublishedAs("multipleOf")
    String value();

    /** The text of the violation, a key of a message bundle in braces or the text itself. */
    String message() default "{dev.ashlar.core.MultipleOf.message}";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a validation client attaches. */
    Class<? extends Payload>[] payload() default {};

    /** Several divisors at once. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR
    })
    @interface List {

        /** The divisors. */
        MultipleOf[] value();
    }
}
