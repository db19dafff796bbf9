package dev.ashlar.data.access;

import org.hibernate.binder.AttributeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** Restricts an entity to the rows of the caller; Hibernate instantiates it. */
public final class RowOwnerBinder implements AttributeBinder<RowOwner> {

    /** For Hibernate. */
    public RowOwnerBinder() {}

    @Override
    public void bind(RowOwner owner, MetadataBuildingContext context, PersistentClass entity, Property property) {
        RowFilter.by(property, entity, context).add(CallerOfRows.Kind.OWNER);
    }
}
