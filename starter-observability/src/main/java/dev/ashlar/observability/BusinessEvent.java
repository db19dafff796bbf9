package dev.ashlar.observability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the calls of a method of a Spring bean as events of the business, by their outcome: {@code @BusinessEvent("order.placed")} is
 * the counter {@code order.placed} with the tag {@code outcome}, {@code success} or {@code failure}, and a field of the line of the
 * request. The name is fixed, so that no input becomes a metric.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BusinessEvent {

    /** The name, in lower case with dots. */
    String value();
}
