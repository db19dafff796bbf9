package dev.ashlar.data.autoconfigure.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/** Takes down what becomes of the collections that audited entities have in tables of their own. */
final class CollectionListener
        implements PreCollectionUpdateEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionRemoveEventListener {

    private static final long serialVersionUID = 1L;

    private final transient ChangeLedger ledger;

    CollectionListener(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        put(event, stored(event.getCollection()), event.getCollection());
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        put(event, null, event.getCollection());
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        put(event, stored(event.getCollection()), null);
    }

    /** Nothing is loaded to be told of. */
    private static @Nullable Object stored(@Nullable PersistentCollection<?> collection) {
        return collection == null || !collection.wasInitialized() ? null : collection.getStoredSnapshot();
    }

    private void put(AbstractCollectionEvent event, @Nullable Object before, @Nullable Object after) {
        CollectionPersister persister = event.getCollectionPersister();
        Object key = event.getAffectedOwnerIdOrNull();
        if (persister == null || persister.isInverse() || key == null || event.getSession() == null) {
            return;
        }
        PlainValues values = new PlainValues(event.getSession());
        ledger.find(event.getSession(), persister.getOwnerEntityPersister(), key)
                .ifPresent(row -> row.put(
                        persister.getAttributeMapping().getAttributeName(),
                        plain(before, persister, values),
                        plain(after, persister, values)));
    }

    private static @Nullable Object plain(
            @Nullable Object collection, CollectionPersister persister, PlainValues values) {
        if (collection == null) {
            return null;
        }
        boolean areRows = persister.getAttributeMapping().getElementDescriptor() instanceof EntityCollectionPart;
        List<@Nullable Object> elements = new ArrayList<>();
        for (Iterator<?> i = elements(collection); i.hasNext(); ) {
            elements.add(values.ofElement(i.next(), areRows));
        }
        if (!persister.hasIndex()) {
            elements.sort(Comparator.comparing(String::valueOf));
        }
        return elements;
    }

    /** What is stored of a set is a map, of each element to itself. */
    private static Iterator<?> elements(Object collection) {
        return (collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection).iterator();
    }
}
