package dev.ashlar.data.autoconfigure.changes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.persister.entity.EntityPersister;

/** Knows whose changes are recorded. */
final class AuditedEntities {

    private final Map<String, Optional<AuditedEntity>> known = new ConcurrentHashMap<>();

    Optional<AuditedEntity> find(EntityPersister persister) {
        return known.computeIfAbsent(
                persister.getEntityName(), name -> Optional.ofNullable(AuditedEntity.of(persister)));
    }
}
