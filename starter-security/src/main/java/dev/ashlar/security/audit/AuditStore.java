package dev.ashlar.security.audit;

import java.time.Instant;
import java.util.List;

/** Keeps the audit log. Replace it by a bean of this type. */
public interface AuditStore {

    /**
     * Adds an action: in the caller's transaction where it succeeded, otherwise so that it stays when the caller's
     * transaction is rolled back.
     */
    void append(AuditEntry entry);

    /** Adds actions that succeeded, in the caller's transaction. */
    default void appendAll(List<AuditEntry> entries) {
        entries.forEach(this::append);
    }

    /** Finds records, newest first. */
    List<AuditRecord> find(AuditQuery query);

    /** Follows the chain from begin to end; takes time in proportion to the records there are. */
    AuditVerification verify();

    /**
     * Removes what is older, from the begin of the chain, and records that.
     *
     * @return how many records were removed
     */
    long removeBefore(Instant time);
}
