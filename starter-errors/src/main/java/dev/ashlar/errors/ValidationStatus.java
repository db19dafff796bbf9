package dev.ashlar.errors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The status that a handler answers invalid input with, instead of {@code ashlar.errors.validation-status}. Looked up on
 * the handler method, the interface method it implements, its class and its interfaces, in this order.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ValidationStatus {

    /** The HTTP status, such as 400. */
    int value();
}
