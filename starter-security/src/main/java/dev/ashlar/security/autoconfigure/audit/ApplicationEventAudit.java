package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.util.StringUtils;

/** Records what is published as an audit event of Spring Boot, except for what is recorded where it happens. */
final class ApplicationEventAudit {

    /** What other events have told already. */
    private static final Set<String> ECHOES = Set.of(
            "AUTHENTICATION_SUCCESS",
            "AUTHENTICATION_FAILURE",
            "AUTHORIZATION_FAILURE",
            "LOGOUT_SUCCESS",
            "refresh_reuse");

    private static final Pattern FAILED = Pattern.compile("fail|reuse|reject|invalid|lock");
    private static final Pattern DENIED = Pattern.compile("denied|refuse|forbid");

    private final Audit audit;

    ApplicationEventAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void published(AuditApplicationEvent published) {
        AuditEvent event = published.getAuditEvent();
        if (!ECHOES.contains(event.getType())) {
            String actor = StringUtils.hasText(event.getPrincipal()) ? event.getPrincipal() : audit.currentActor();
            audit.recordAs(actor, event.getType(), null, outcome(event), event.getData());
        }
    }

    /** An audit event has none of its own: what its data say, else what its type sounds like. */
    private static AuditOutcome outcome(AuditEvent event) {
        String said = String.valueOf(event.getData().get("outcome"));
        for (AuditOutcome outcome : AuditOutcome.values()) {
            if (outcome.name().equalsIgnoreCase(said)) {
                return outcome;
            }
        }
        String type = event.getType().toLowerCase(Locale.ROOT);
        if (DENIED.matcher(type).find()) {
            return AuditOutcome.DENIED;
        }
        return FAILED.matcher(type).find() ? AuditOutcome.FAILURE : AuditOutcome.SUCCESS;
    }
}
