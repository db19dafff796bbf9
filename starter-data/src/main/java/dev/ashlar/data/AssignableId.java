package dev.ashlar.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.IdGeneratorType;

/**
 * A key that the caller may choose and that is generated where he does not: Long and Integer from a sequence, UUID as
 * version 7 (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562</a>), which grows with time, and
 * String as the text of such a UUID, in 36 characters. A chosen number moves the sequence past it, so that no later key
 * collides.
 *
 * <pre>{@code @Id @AssignableId(sequence = "pet_seq") private Long id;}</pre>
 *
 * <p>That a row with an assigned key is new must be told by something else than the key: extend {@link VersionedEntity}.
 */
@Documented
@IdGeneratorType(AssignableIdGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface AssignableId {

    /** The sequence that numbers come from, as the migration names it; not used for a UUID or a text. */
    String sequence() default "";
}
