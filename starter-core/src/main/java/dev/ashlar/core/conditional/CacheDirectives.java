package dev.ashlar.core.conditional;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code Cache-Control} of what a GET or HEAD of a handler method answers with success
 * (<a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, section 5.2.2</a>). Stands on the method, or
 * on that of an interface which the controller implements; a header that the handler sets itself wins.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheDirectives {

    /** How long the answer is fresh, such as {@code 10m}; empty to ask before every use ({@code no-cache}). */
    String maxAge() default "";

    /** Whether caches between the client and this application may keep it for other clients ({@code public}). */
    boolean shared() default false;

    /** Whether it may be kept at all; false is {@code no-store}, whatever else is said. */
    boolean stored() default true;

    /** How long it may still be shown while it is renewed, such as {@code 1m}; empty for not at all. */
    String staleWhileRevalidate() default "";

    /** Request headers that the answer depends on, such as {@code Accept-Language}. */
    String[] vary() default {};
}
