package dev.ashlar.data.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.AttributeBinderType;
import org.hibernate.annotations.ValueGenerationType;

/**
 * The attribute of an entity that says which tenant the row belongs to: a text, a UUID or a whole number.
 *
 * <pre>{@code
 * @RowTenant
 * @Column(name = "tenant_id", nullable = false, updatable = false)
 * private String tenantId;
 * }</pre>
 *
 * <p>It restricts what Hibernate finds and changes as {@link RowOwner} does, to the rows of the caller's tenant, and nobody sees
 * or gives rows of others: {@link RowAccess#everything} alone does. A caller without a tenant is refused with 403. Unlike
 * Hibernate's {@link org.hibernate.annotations.TenantId} it asks for a tenant only where such rows are touched.
 */
@Documented
@AttributeBinderType(binder = RowTenantBinder.class)
@ValueGenerationType(generatedBy = CallerGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface RowTenant {}
