package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.audit.AuditVerification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the log to auditors. The annotation guards it under a filter chain of the application's own, too. */
@RestController
@RequestMapping(AuditController.PATH)
@PreAuthorize("hasRole(@environment.getProperty('ashlar.security.audit.role', 'AUDITOR'))")
class AuditController {

    static final String PATH = "${ashlar.security.audit.path:/audit}";

    private final AuditStore store;

    AuditController(AuditStore store) {
        this.store = store;
    }

    @GetMapping
    AuditPage find(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable AuditOutcome outcome,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        List<AuditRecord> found =
                store.find(new AuditQuery(actor, action, outcome, resource(object), from, to, before, limit + 1));
        return AuditPage.of(found, limit);
    }

    @GetMapping("/verification")
    AuditVerification verify() {
        return store.verify();
    }

    /** As {@code Order/17}. */
    private static @Nullable AuditResource resource(@Nullable String object) {
        if (object == null) {
            return null;
        }
        String[] parts = object.split("/", 2);
        return new AuditResource(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
