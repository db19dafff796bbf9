package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.ChangeRecorder;
import dev.ashlar.data.changes.EntityChange;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Synchronization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.beans.factory.ObjectProvider;

/** Holds what the transactions in progress have changed, and has it recorded when they are about to end. */
final class ChangeLedger {

    private final AuditedEntities entities;
    private final ObjectProvider<ChangeRecorder> recorder;
    private final Map<SharedSessionContractImplementor, PendingChanges> pending = new ConcurrentHashMap<>();

    ChangeLedger(AuditedEntities entities, ObjectProvider<ChangeRecorder> recorder) {
        this.entities = entities;
        this.recorder = recorder;
    }

    /** Where to take down what becomes of a row, if its changes are recorded. */
    Optional<RowChange> find(SharedSessionContractImplementor session, EntityPersister persister, Object key) {
        return entities.find(persister)
                .map(entity -> pending.computeIfAbsent(session, this::begin).of(persister, entity, key));
    }

    private PendingChanges begin(SharedSessionContractImplementor session) {
        if (!session.isTransactionInProgress()) {
            throw new TransactionRequiredException(
                    "Changes of audited entities are recorded in the transaction of the change, and there is none");
        }
        PendingChanges changes = new PendingChanges();
        session.getTransactionCoordinator().getLocalSynchronizations().registerSynchronization(new Synchronization() {
            /** All that was left to be flushed is by now; what recording it flushes is recorded too. */
            @Override
            public void beforeCompletion() {
                for (List<EntityChange> taken = changes.take(); !taken.isEmpty(); taken = changes.take()) {
                    recorder.getObject().record(taken);
                }
            }

            @Override
            public void afterCompletion(int status) {
                pending.remove(session);
            }
        });
        return changes;
    }
}
