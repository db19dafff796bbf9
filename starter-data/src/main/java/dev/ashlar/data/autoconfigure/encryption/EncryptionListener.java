package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.autoconfigure.encryption.EncryptedAttribute.Index;
import dev.ashlar.data.encryption.UndecryptableEvent;
import dev.ashlar.data.encryption.UndecryptableException;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreLoadEvent;
import org.hibernate.event.spi.PreLoadEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Encrypts the state of an entity while it is written and decrypts it before the entity gets it. Here, and not in a
 * converter, the row is known. What Hibernate compares for changes is always the plain state.
 */
final class EncryptionListener
        implements PreLoadEventListener,
                PreInsertEventListener,
                PreUpdateEventListener,
                PostInsertEventListener,
                PostUpdateEventListener {

    private static final long serialVersionUID = 1L;

    private final transient EncryptedAttributes attributes;
    private final transient Encryption encryption;
    private final transient ApplicationEventPublisher events;

    EncryptionListener(EncryptedAttributes attributes, Encryption encryption, ApplicationEventPublisher events) {
        this.attributes = attributes;
        this.encryption = encryption;
        this.events = events;
    }

    @Override
    public void onPreLoad(PreLoadEvent event) {
        Object[] state = event.getState();
        for (EncryptedAttribute attribute : attributes.of(event.getPersister())) {
            if (state[attribute.position()] instanceof String stored) {
                state[attribute.position()] = decrypt(stored, attribute, event.getId());
            }
        }
    }

    private String decrypt(String stored, EncryptedAttribute attribute, Object row) {
        try {
            return encryption.cipher().decrypt(stored, attribute.binding(), row);
        } catch (UndecryptableException tampered) {
            events.publishEvent(new UndecryptableEvent(attribute.binding(), row.toString()));
            throw tampered;
        }
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        encrypt(event.getState(), event.getEntity(), event.getId(), event.getPersister());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        encrypt(event.getState(), event.getEntity(), event.getId(), event.getPersister());
        return false;
    }

    private void encrypt(Object[] state, Object entity, Object row, EntityPersister persister) {
        for (EncryptedAttribute attribute : attributes.of(persister)) {
            String plain = state[attribute.position()] instanceof String text ? text : null;
            if (attribute.index() != null) {
                index(plain, attribute, attribute.index(), state, entity, persister);
            }
            if (plain != null) {
                state[attribute.position()] = encryption.cipher().encrypt(plain, attribute.binding(), row);
            }
        }
    }

    private void index(
            @Nullable String plain,
            EncryptedAttribute attribute,
            Index index,
            Object[] state,
            Object entity,
            EntityPersister persister) {
        String hash = plain == null ? null : encryption.hash().primary(index.normalized(plain), attribute.binding());
        state[index.position()] = hash;
        persister.setValue(entity, index.position(), hash);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        restore(event.getState(), event.getEntity(), event.getPersister());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        restore(event.getState(), event.getEntity(), event.getPersister());
    }

    private void restore(Object[] state, Object entity, EntityPersister persister) {
        for (EncryptedAttribute attribute : attributes.of(persister)) {
            state[attribute.position()] = persister.getValue(entity, attribute.position());
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
