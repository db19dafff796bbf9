package dev.ashlar.security.autoconfigure.login;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that a user can have: of text alone, which logs show as it is and PostgreSQL keeps. */
@NotBlank
@Size(max = 320)
@Pattern(regexp = Username.TEXT)
@Constraint(validatedBy = {})
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Username {

    /** Without control characters and halves of characters. */
    String TEXT = "[^\\p{Cc}\\p{Cs}]*";

    /** Asked for by Bean Validation. */
    String message() default "";

    /** Asked for by Bean Validation. */
    Class<?>[] groups() default {};

    /** Asked for by Bean Validation. */
    Class<? extends Payload>[] payload() default {};
}
