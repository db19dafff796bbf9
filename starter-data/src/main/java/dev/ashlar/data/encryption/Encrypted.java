package dev.ashlar.data.encryption;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.Type;

/**
 * Keeps a text of an entity encrypted in its column (AES-256-GCM through Tink). The value is bound to its table, column and
 * row: moved to another place by SQL, it is not readable there.
 *
 * <pre>{@code
 * @Id @AssignableId private UUID id;
 *
 * @Encrypted
 * @Column(name = "tax_number", columnDefinition = "text")
 * private String taxNumber;
 * }</pre>
 *
 * <p>The entity needs a single key that is known before the insert (assigned, a sequence, a UUID; not an identity column),
 * and must not be in the second-level cache. The column must have the type {@code text}. In queries the attribute is only
 * good for {@code is null}; to find by it, see {@link BlindIndex}.
 */
@Documented
@Type(EncryptedText.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Encrypted {

    /** How every stored value begins, followed by the id of its key. */
    String MARK = "ashlar:";

    /**
     * What the value is bound to beside its row, {@code table.column} where it is empty. After either has been renamed, say
     * here what they were when the values were written.
     */
    String binding() default "";
}
