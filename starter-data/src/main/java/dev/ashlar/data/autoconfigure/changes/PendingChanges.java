package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.EntityChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.persister.entity.EntityPersister;

/** What one transaction has changed so far, row by row. */
final class PendingChanges {

    private final Map<Row, RowChange> rows = new LinkedHashMap<>();

    RowChange of(EntityPersister persister, AuditedEntity entity, Object key) {
        return rows.computeIfAbsent(new Row(persister.getRootEntityName(), key), row -> new RowChange(entity, key));
    }

    /** What is left of it all, and begins anew. */
    List<EntityChange> take() {
        List<EntityChange> taken =
                rows.values().stream().flatMap(RowChange::result).toList();
        rows.clear();
        return taken;
    }

    private record Row(String entity, Object key) {}
}
