package dev.ashlar.core.partial;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets clients choose the fields of a JSON answer: {@code ?fields=id,title,author(name)}, or {@code author.name}. A field
 * that does not exist is refused with 400 before the handler runs. Stands on a handler method, or on that of an
 * interface which the controller implements.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PartialResponse {

    /** The name of the query parameter. */
    String parameter() default "fields";

    /** The member of an envelope that holds what the fields belong to, such as {@code items}; empty without envelope. */
    String items() default "";
}
