package dev.ashlar.data.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.AttributeBinderType;
import org.hibernate.annotations.ValueGenerationType;

/**
 * The attribute of an entity that says whose the row is: a text, a UUID or a whole number, the name of a caller.
 *
 * <pre>{@code
 * @RowOwner
 * @Column(name = "owner_id", nullable = false)
 * private String ownerId;
 * }</pre>
 *
 * <p>Hibernate then finds a caller's own rows only, whoever asks and however: by key, by queries and conditions, through
 * relations, in bulk updates and deletes. Rows of others are as if they did not exist. {@link RowAccess} says who the caller
 * is, and whether he sees the rows of all owners.
 *
 * <p>A new row belongs to the caller, whatever the attribute holds; who sees the rows of all may name another owner, and so
 * must code that runs for nobody. The owner never changes.
 *
 * <p>Such entities, and collections of them, cannot be in the second-level cache, nor is there a query cache beside them: the
 * application does not start. The name is all that is compared: callers of several issuers must have names of their own.
 *
 * <p>Not restricted are native SQL, and entities that the transaction has read already while it was not restricted itself.
 */
@Documented
@AttributeBinderType(binder = RowOwnerBinder.class)
@ValueGenerationType(generatedBy = CallerGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface RowOwner {}
