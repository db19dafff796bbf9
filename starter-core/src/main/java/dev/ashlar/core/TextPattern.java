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
 * The expression must be found somewhere in the text, as {@code pattern} in
 * <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3">JSON Schema</a>; {@code @Pattern} wants
 * it to match the whole. {@code $} is the very end of the text, not before a last line end. {@code null} is valid.
 */
@Documented
@PublishedAs("PATTERN")
@Constraint(validatedBy = TextPatternValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TextPattern.List.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR
})
public @interface TextPattern {

    /** The regular expression, as clients see it in problems. */
    @PublishedAs("pattern")
    String value();

    /** The same in Java's syntax, for what ECMA-262 spells otherwise; empty when there is no difference. */
    String java() default "";

    /** The text of the violation, a key of a message bundle in braces or the text itself. */
    String message() default "{dev.ashlar.core.TextPattern.message}";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a validation client attaches. */
    Class<? extends Payload>[] payload() default {};

    /** Several expressions at once. */
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

        /** The expressions. */
        TextPattern[] value();
    }
}
