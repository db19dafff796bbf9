package dev.ashlar.security.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records who did what: the caller of the current request, its address and its id are added to what is given here.
 *
 * <pre>{@code
 * audit.record("order.cancel", AuditResource.of("Order", order.id()), AuditOutcome.SUCCESS, Map.of("reason", reason));
 * }</pre>
 *
 * <p>A success is written in the caller's transaction, so that there is never the one without the other; a failure or a
 * refusal is committed on its own. After a commit (in an {@code AFTER_COMMIT} listener) a success needs a transaction of its
 * own. Members of the details whose names look secret are masked, and values of unknown types are named by their type.
 */
public interface Audit {

    /** Records an action of the current caller. */
    default void record(String action, @Nullable AuditResource resource, AuditOutcome outcome, Map<String, ?> details) {
        recordAs(currentActor(), action, resource, outcome, details);
    }

    /** Records an action of somebody who is not the current caller, such as one who tries to log in. */
    void recordAs(
            @Nullable String actor,
            String action,
            @Nullable AuditResource resource,
            AuditOutcome outcome,
            Map<String, ?> details);

    /** Records several actions of the current caller at once, as {@code record} does one that succeeded. */
    default void recordAll(List<AuditAction> actions) {
        actions.forEach(done -> record(done.action(), done.resource(), AuditOutcome.SUCCESS, done.details()));
    }

    /** The current caller's name, null when nobody is known. */
    @Nullable
    String currentActor();
}
