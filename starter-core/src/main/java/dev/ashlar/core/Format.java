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
 * The text, or the text form of the value, must have a form that JSON Schema names, as {@code format} in
 * <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-7">JSON Schema</a>. {@code null} is valid.
 * Of formats with an annotation of their own, use that: {@code @Email}, and Hibernate Validator's {@code @IpAddress}.
 */
@Documented
@Constraint(validatedBy = FormatValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Format.List.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR
})
public @interface Format {

    /** The form. */
    @PublishedAs("format")
    TextFormat value();

    /** The text of the violation, a key of a message bundle in braces or the text itself. */
    String message() default "{dev.ashlar.core.Format.message}";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a validation client attaches. */
    Class<? extends Payload>[] payload() default {};

    /** Several forms at once. */
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

        /** The forms. */
        Format[] value();
    }
}
