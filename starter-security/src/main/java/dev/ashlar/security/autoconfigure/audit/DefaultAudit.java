package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditAction;
import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Adds to an action who, when and from where. */
final class DefaultAudit implements Audit {

    private final AuditStore store;
    private final Clock clock;
    private final CurrentOrigin origin = new CurrentOrigin();

    DefaultAudit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void recordAs(
            @Nullable String actor,
            String action,
            @Nullable AuditResource resource,
            AuditOutcome outcome,
            Map<String, ?> details) {
        store.append(entry(actor, action, resource, outcome, details));
    }

    @Override
    public void recordAll(List<AuditAction> actions) {
        String actor = currentActor();
        store.appendAll(actions.stream()
                .map(done -> entry(actor, done.action(), done.resource(), AuditOutcome.SUCCESS, done.details()))
                .toList());
    }

    private AuditEntry entry(
            @Nullable String actor,
            String action,
            @Nullable AuditResource resource,
            AuditOutcome outcome,
            Map<String, ?> details) {
        return new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : AuditDetails.cut(actor),
                AuditDetails.cut(action),
                resource == null ? null : cut(resource),
                outcome,
                origin.get(),
                AuditDetails.safe(details));
    }

    @Override
    public @Nullable String currentActor() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? null : caller.getName();
    }

    private static AuditResource cut(AuditResource resource) {
        return new AuditResource(AuditDetails.cut(resource.type()), AuditDetails.cut(resource.id()));
    }
}
