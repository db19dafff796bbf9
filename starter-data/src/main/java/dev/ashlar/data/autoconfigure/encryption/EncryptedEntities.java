package dev.ashlar.data.autoconfigure.encryption;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;

/** The entities with encrypted attributes, found when the application starts, and refused where it could not keep the promise. */
final class EncryptedEntities {

    private final EncryptedAttributes attributes;
    private final List<EntityPersister> entities;

    EncryptedEntities(SessionFactoryImplementor factory, EncryptedAttributes attributes, Encryption encryption) {
        this.attributes = attributes;
        List<EntityPersister> encrypted = new ArrayList<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (!attributes.of(entity).isEmpty()) {
                encrypted.add(entity);
            }
        });
        this.entities = List.copyOf(encrypted);
        entities.forEach(entity -> check((AbstractEntityPersister) entity, encryption));
    }

    Stream<EncryptedAttribute> all() {
        return entities.stream()
                .flatMap(entity -> attributes.of(entity).stream())
                .distinct();
    }

    Stream<EncryptedAttribute> of(Class<?> entity) {
        return entities.stream()
                .filter(found -> found.getMappedClass().equals(entity))
                .flatMap(found -> attributes.of(found).stream());
    }

    private void check(AbstractEntityPersister entity, Encryption encryption) {
        refuse(
                entity.isIdentifierAssignedByInsert(),
                entity,
                "its key is made by the database during the insert",
                "Use @AssignableId, a sequence or a UUID.");
        refuse(
                entity.getIdentifierType().isComponentType(),
                entity,
                "its key has several parts",
                "Give it a single key.");
        refuse(entity.getTableSpan() > 1, entity, "it lies in several tables", "Map it to one table.");
        refuse(
                entity.canWriteToCache(),
                entity,
                "the second-level cache would keep its values in clear",
                "Do not cache it.");
        refuse(
                entity.isDynamicUpdate() && attributes.of(entity).stream().anyMatch(found -> found.index() != null),
                entity,
                "@DynamicUpdate would leave out its blind index",
                "Remove @DynamicUpdate.");
        encryption.cipher();
        if (attributes.of(entity).stream().anyMatch(found -> found.index() != null)) {
            encryption.hash();
        }
    }

    private static void refuse(boolean wrong, EntityPersister entity, String reason, String action) {
        if (wrong) {
            throw new EncryptionSetupException(
                    "%s cannot have attributes with @Encrypted: %s.".formatted(entity.getEntityName(), reason), action);
        }
    }
}
