package dev.ashlar.data.autoconfigure.changes;

import java.util.stream.IntStream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Takes down what becomes of the rows of audited entities. */
final class ChangeListener implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final long serialVersionUID = 1L;

    /** A stateless session does not know what was there before. */
    private static final String UNKNOWN = "(unknown)";

    private final transient ChangeLedger ledger;

    ChangeListener(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        ledger.find(event.getSession(), event.getPersister(), event.getId()).ifPresent(row -> {
            row.inserted();
            put(row, event, null, event.getState(), all(event.getPersister()));
        });
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        int[] dirty = event.getDirtyProperties();
        ledger.find(event.getSession(), event.getPersister(), event.getId())
                .ifPresent(row -> put(
                        row,
                        event,
                        event.getOldState(),
                        event.getState(),
                        dirty == null ? all(event.getPersister()) : IntStream.of(dirty)));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        ledger.find(event.getSession(), event.getPersister(), event.getId()).ifPresent(row -> {
            row.deleted();
            put(row, event, event.getDeletedState(), null, all(event.getPersister()));
        });
    }

    private static IntStream all(EntityPersister persister) {
        return IntStream.range(0, persister.getPropertyTypes().length);
    }

    /** Collections have events of their own, and a version only counts. */
    private static void put(
            RowChange row,
            AbstractPostDatabaseOperationEvent event,
            Object @Nullable [] before,
            Object @Nullable [] after,
            IntStream positions) {
        SharedSessionContractImplementor session = event.getSession();
        EntityPersister persister = event.getPersister();
        PlainValues values = new PlainValues(session);
        String absent = event instanceof PostUpdateEvent ? UNKNOWN : null;
        positions
                .filter(i -> !persister.getPropertyTypes()[i].isCollectionType())
                .filter(i -> !persister.isVersioned() || i != persister.getVersionPropertyIndex())
                .forEach(i -> row.put(
                        persister.getPropertyNames()[i],
                        before == null ? absent : values.of(before[i], persister.getPropertyTypes()[i]),
                        after == null ? null : values.of(after[i], persister.getPropertyTypes()[i])));
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
