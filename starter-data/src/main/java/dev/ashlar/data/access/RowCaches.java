package dev.ashlar.data.access;

import org.hibernate.MappingException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;

/**
 * Refuses what would answer one caller with the rows of another: Hibernate asks no filter where it reads from a cache, and
 * tells the results of queries apart by the names of filters only.
 */
record RowCaches(Metadata metadata, SessionFactoryOptions options) {

    void refuse() {
        metadata.getEntityBindings().stream().filter(RowFilter::restricts).forEach(this::refuse);
        metadata.getCollectionBindings().forEach(RowCaches::refuse);
    }

    private void refuse(PersistentClass entity) {
        if (entity.isCached() || entity.getNaturalIdCacheRegionName() != null) {
            throw refused(entity.getEntityName(), "Do not cache it.");
        }
        if (options.isQueryCacheEnabled()) {
            throw refused(entity.getEntityName(), "Remove hibernate.cache.use_query_cache.");
        }
    }

    private static void refuse(Collection collection) {
        boolean restricted =
                RowFilter.areOurs(collection.getFilters()) || RowFilter.areOurs(collection.getManyToManyFilters());
        if (restricted && collection.getCacheConcurrencyStrategy() != null) {
            throw refused(collection.getRole(), "Do not cache it.");
        }
    }

    private static MappingException refused(String what, String action) {
        return new MappingException("%s holds rows of @RowOwner or @RowTenant, which a cache would show to others. %s"
                .formatted(what, action));
    }
}
