package dev.ashlar.data.changes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has every insert, update and delete of an entity recorded: who, when, which row, and what changed from which value to
 * which, in the transaction of the change. One transaction makes one record of a row, and none where nothing is left changed.
 *
 * <p>What bypasses entities is not seen: statements of your own, bulk updates and deletes of JPQL, cascades of the database.
 *
 * @see ChangeRecorder
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AuditedChanges {

    /** What the rows are called, such as {@code Order}; the simple name of the class where it is empty. */
    String value() default "";

    /**
     * Attributes of which is told that they changed, but no value. Those that are {@code @Encrypted}, that are {@code @Sensitive}
     * for {@code ashlar-starter-observability} or that have the name of a secret are, whether they are listed or not.
     */
    String[] masked() default {};
}
