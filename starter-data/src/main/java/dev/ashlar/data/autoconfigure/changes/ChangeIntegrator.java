package dev.ashlar.data.autoconfigure.changes;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the listeners into Hibernate, behind those that restore what was encrypted. */
final class ChangeIntegrator implements Integrator {

    private final ChangeLedger ledger;

    ChangeIntegrator(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        EventListenerRegistry listeners = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
        ChangeListener rows = new ChangeListener(ledger);
        listeners.appendListeners(EventType.POST_INSERT, rows);
        listeners.appendListeners(EventType.POST_UPDATE, rows);
        listeners.appendListeners(EventType.POST_DELETE, rows);
        CollectionListener collections = new CollectionListener(ledger);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, collections);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, collections);
        listeners.appendListeners(EventType.PRE_COLLECTION_REMOVE, collections);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // The listeners go with the factory.
    }
}
