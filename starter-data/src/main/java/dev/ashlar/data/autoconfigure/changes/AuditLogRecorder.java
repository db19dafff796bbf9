package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.ChangeRecorder;
import dev.ashlar.data.changes.EntityChange;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditAction;
import dev.ashlar.security.audit.AuditResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.StringUtils;

/** Takes changes into the audit log, as {@code order.update} of {@code Order/42}. */
final class AuditLogRecorder implements ChangeRecorder {

    private final Audit audit;

    AuditLogRecorder(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void record(List<EntityChange> changes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Audited entities are changed in a transaction that Spring does not know, so that their record would not be in it");
        }
        audit.recordAll(changes.stream().map(AuditLogRecorder::action).toList());
    }

    private static AuditAction action(EntityChange change) {
        Map<String, Object> changed = new LinkedHashMap<>();
        change.attributes().forEach((name, values) -> changed.put(name, values(change, values)));
        return new AuditAction(
                StringUtils.uncapitalize(change.type()) + "."
                        + change.kind().name().toLowerCase(Locale.ROOT),
                AuditResource.of(change.type(), change.key()),
                Map.of("changes", changed));
    }

    private static Map<String, @Nullable Object> values(EntityChange change, EntityChange.Values values) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        switch (change.kind()) {
            case CREATE -> told.put("new", values.after());
            case DELETE -> told.put("old", values.before());
            case UPDATE -> {
                told.put("old", values.before());
                told.put("new", values.after());
            }
        }
        return told;
    }
}
