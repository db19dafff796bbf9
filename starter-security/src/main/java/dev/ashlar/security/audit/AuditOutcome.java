package dev.ashlar.security.audit;

/** How an audited action ended. */
public enum AuditOutcome {

    /** It was done; its record stands or falls with the transaction that did it. */
    SUCCESS,

    /** It was tried in vain; the record stays whatever becomes of the transaction. */
    FAILURE,

    /** It was refused; the record stays whatever becomes of the transaction. */
    DENIED
}
