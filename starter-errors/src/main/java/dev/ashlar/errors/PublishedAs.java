package dev.ashlar.errors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a constraint annotation of your own appears in problems: on the annotation type its code, where that is not the type's
 * name in UPPER_SNAKE; on an attribute the bound that it is shown as. Attributes without it are not shown.
 *
 * <pre>{@code
 * @PublishedAs("EVEN")
 * @interface DivisibleBy {
 *     @PublishedAs("divisor") int value();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
public @interface PublishedAs {

    /** The code, or the name of the bound. */
    String value();
}
