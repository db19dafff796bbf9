package dev.ashlar.data.access;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;

/** Restricts collections of entities as the entities are, which Hibernate does not do by itself, and keeps both out of its caches; Hibernate finds it. */
public final class RelatedRowsIntegrator implements Integrator {

    /** For Hibernate. */
    public RelatedRowsIntegrator() {}

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        metadata.getCollectionBindings().forEach(collection -> restrict(collection, metadata));
        new RowCaches(metadata, factory.getSessionFactoryOptions()).refuse();
    }

    private static void restrict(Collection collection, Metadata metadata) {
        if (collection.getElement() instanceof OneToMany rows) {
            filters(rows.getAssociatedClass(), collection::addFilter);
        } else if (collection.getElement() instanceof ManyToOne row) {
            filters(metadata.getEntityBinding(row.getReferencedEntityName()), collection::addManyToManyFilter);
        }
    }

    private static void filters(PersistentClass entity, Restriction restriction) {
        for (var filter : entity.getFilters()) {
            if (RowFilter.isOurs(filter.getName())) {
                restriction.add(filter.getName(), filter.getCondition(), true, new HashMap<>(), new HashMap<>());
            }
        }
    }

    /** Adds a filter to a collection. */
    @FunctionalInterface
    private interface Restriction {

        void add(
                String name,
                String condition,
                boolean injectsAlias,
                Map<String, String> tables,
                Map<String, String> entities);
    }
}
