package dev.ashlar.core.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a handler method safe to repeat: of several requests of one caller with the same {@code Idempotency-Key}, one
 * runs, and all are answered with its response
 * (<a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">draft-ietf-httpapi-idempotency-key-header</a>).
 * May stand on the method of an interface that the controller implements.
 *
 * <p>With the PostgreSQL store, the handler runs in one transaction with the record of its key: its
 * {@code @Transactional} services join that transaction, and their own isolation and timeout are not in force. A response
 * that the handler returns is kept, whatever its status below 500; an exception that leaves the handler undoes the
 * transaction, and the same key may be tried again.
 *
 * <p>The handler must write its response itself, without a view and not asynchronously.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    /** Whether a request without the header is refused with 400. */
    boolean required() default false;

    /** How long a key is remembered, such as {@code 2h}; empty for {@code ashlar.core.idempotency.expiry}. */
    String expiry() default "";
}
