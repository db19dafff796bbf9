package dev.ashlar.core.deprecation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the clients of an operation to leave it, in the headers of every response, errors included: {@code Deprecation}
 * (<a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745</a>), {@code Sunset}
 * (<a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594</a>) and {@code Link}. Stands on a handler method or its
 * class, or on the interface that the controller implements; what the method says wins over what its class says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DeprecatedApi {

    /** Since when, which may lie in the future: {@code 2026-03-01}, or a time of ISO 8601 with its offset. */
    String since();

    /** When it may stop to answer, not before {@link #since}; empty where that is open. */
    String sunset() default "";

    /** Address of what to use instead ({@code rel="successor-version"}), a path of the application or a whole URI. */
    String successor() default "";

    /** Address of a page on the deprecation ({@code rel="deprecation"}). */
    String docs() default "";

    /** Address of a page on what happens at the sunset ({@code rel="sunset"}). */
    String sunsetDocs() default "";
}
