package dev.ashlar.data.encryption;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text attribute that is filled with a keyed hash of an encrypted one, by which rows can be found through
 * {@link BlindIndexes}. Equal values have equal hashes, which is all that the column tells; do not index what has few values.
 *
 * <pre>{@code
 * @Encrypted private String email;
 *
 * @BlindIndex("email") private String emailIndex;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface BlindIndex {

    /** The encrypted attribute of the same entity. */
    String value();

    /** Whether values that differ in case and surrounding white space only are found as equal. */
    boolean ignoreCase() default false;
}
