package dev.ashlar.data.access;

import org.hibernate.binder.AttributeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** Restricts an entity to the rows of the caller's tenant; Hibernate instantiates it. */
public final class RowTenantBinder implements AttributeBinder<RowTenant> {

    /** For Hibernate. */
    public RowTenantBinder() {}

    @Override
    public void bind(RowTenant tenant, MetadataBuildingContext context, PersistentClass entity, Property property) {
        RowFilter.by(property, entity, context).add(CallerOfRows.Kind.TENANT);
    }
}
